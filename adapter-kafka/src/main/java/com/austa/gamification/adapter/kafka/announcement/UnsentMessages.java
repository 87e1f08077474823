package com.austa.gamification.adapter.kafka.announcement;

/** Messages were not acknowledged and stay in the outbox. */
final class UnsentMessages extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String topic;

    UnsentMessages(String topic, Throwable cause) {
        super("topic '%s' did not acknowledge: %s".formatted(topic, cause.getMessage()), cause);
        this.topic = topic;
    }

    String topic() {
        return topic;
    }
}
