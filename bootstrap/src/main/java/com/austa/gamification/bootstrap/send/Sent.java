package com.austa.gamification.bootstrap.send;

/**
 * What became of lines that were sent: each of them is one of the three.
 *
 * @param processed events that came for the first time
 * @param rejected dead letters
 * @param duplicates events that had come before
 */
record Sent(long lines, long processed, long rejected, long duplicates) {

    /** As {@code send} ends with it. */
    @Override
    public String toString() {
        return "sent=%d processed=%d rejected=%d duplicates=%d".formatted(lines, processed, rejected, duplicates);
    }
}
