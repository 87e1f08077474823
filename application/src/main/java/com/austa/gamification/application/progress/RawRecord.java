package com.austa.gamification.application.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.Position;
import java.time.Instant;

/**
 * One record of the stream as it came. The bytes are not copied: nobody changes them after this is made.
 *
 * @param recordedAt when the stream took it
 * @param source without bytes for a record without value
 */
public record RawRecord(Position position, Instant recordedAt, DeadLetter.Source source) {

    public RawRecord {
        requireNonNull(position, "position");
        requireNonNull(recordedAt, "recordedAt");
        requireNonNull(source, "source");
    }
}
