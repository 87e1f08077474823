package com.austa.gamification.bootstrap.send;

import java.io.PrintStream;
import java.time.Duration;

/** How far something is, on one line that is written over; every few seconds a line of its own where that cannot be. */
final class ProgressBar {

    private static final int WIDTH = 30;
    private static final Duration EVERY = Duration.ofMillis(100);
    private static final Duration EVERY_LINE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final boolean writesOver;
    private long shownAt = Long.MIN_VALUE;

    /** @param writesOver whether it is a terminal that somebody looks at */
    ProgressBar(PrintStream out, boolean writesOver) {
        this.out = out;
        this.writesOver = writesOver;
    }

    /** @param total 0 when it is not known */
    void show(String what, long done, long total) {
        long now = System.nanoTime();
        if (shownAt != Long.MIN_VALUE && now - shownAt < (writesOver ? EVERY : EVERY_LINE).toNanos()) {
            return;
        }
        shownAt = now;
        print(what, done, total);
    }

    /** Shown whenever it comes; what follows begins on a new line. */
    void end(String what, long done, long total) {
        print(what, done, total);
        if (writesOver) {
            out.println();
        }
        shownAt = Long.MIN_VALUE;
    }

    private void print(String what, long done, long total) {
        String line = total == 0
                ? "%s %,d".formatted(what, done)
                : "%s %s %,d of %,d".formatted(what, bar(done, total), done, total);
        if (writesOver) {
            out.print("\r" + line + "   ");
            out.flush();
        } else {
            out.println(line);
        }
    }

    private static String bar(long done, long total) {
        int full = (int) Math.min(WIDTH, done * WIDTH / total);
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]";
    }
}
