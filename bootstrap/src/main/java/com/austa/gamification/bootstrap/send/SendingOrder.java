package com.austa.gamification.bootstrap.send;

import com.austa.gamification.bootstrap.send.EventLines.Sink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/**
 * In which order lines go out, and which of them twice. The same order is drawn each time from the same seed.
 *
 * @param shuffle seed; empty: the order of the files, and nothing is held in memory
 * @param duplicates percent of the lines that are sent a second time, 0 to 100
 */
record SendingOrder(OptionalLong shuffle, int duplicates) {

    private static final int ALL = 100;
    private static final long SEED_OF_DUPLICATES = 20_261_122;

    SendingOrder {
        if (duplicates < 0 || duplicates > ALL) {
            throw new IllegalArgumentException(
                    "--duplicates must be a percentage from 0 to 100, but %d came".formatted(duplicates));
        }
    }

    void send(List<Path> files, Sink sink) throws IOException {
        if (shuffle.isEmpty()) {
            EventLines.read(files, doubled(sink, new Random(SEED_OF_DUPLICATES)));
            return;
        }
        Random random = new Random(shuffle.getAsLong());
        List<byte[]> lines = new ArrayList<>();
        EventLines.read(files, doubled(lines::add, random));
        Collections.shuffle(lines, random);
        for (byte[] line : lines) {
            sink.line(line);
        }
    }

    /** Passes each line on, and so many of every hundred once more. */
    private Sink doubled(Sink sink, Random random) {
        if (duplicates == 0) {
            return sink;
        }
        return line -> {
            sink.line(line);
            if (random.nextInt(ALL) < duplicates) {
                sink.line(line);
            }
        };
    }
}
