package com.austa.gamification.application.simulation;

import com.austa.gamification.domain.progress.Position;

record Partition(String topic, int number) implements Comparable<Partition> {

    static Partition of(Position position) {
        return new Partition(position.topic(), position.partition());
    }

    Position at(long offset) {
        return new Position(topic, topicId(), number, offset);
    }

    String topicId() {
        return topic + "-id";
    }

    @Override
    public int compareTo(Partition other) {
        int byTopic = topic.compareTo(other.topic);
        return byTopic != 0 ? byTopic : Integer.compare(number, other.number);
    }
}
