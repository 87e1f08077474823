package com.austa.gamification.application.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.application.event.Decoded;
import com.austa.gamification.application.event.EventDecoder;
import com.austa.gamification.domain.progress.Position;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decodes what several consumer groups of one process read one after the other: the last valid events are remembered by
 * their position, some megabytes of them and for some seconds, and taken again where the same bytes lie. Refusals are not
 * remembered: the next catalogue may know the type. Safe for use by many threads.
 */
final class DecodedRecords {

    private static final long BYTES_MAX = 16L << 20;
    private static final Duration KEPT = Duration.ofSeconds(10);

    private record Known(byte[] bytes, Decoded.Valid event) {}

    private final EventDecoder decoder;
    private final Cache<Position, Known> known = Caffeine.newBuilder()
            .maximumWeight(BYTES_MAX)
            .weigher((Position position, Known record) -> record.bytes().length)
            .expireAfterWrite(KEPT)
            .build();

    DecodedRecords(EventDecoder decoder) {
        this.decoder = requireNonNull(decoder, "decoder");
    }

    Decoded decode(RawRecord record) {
        byte @Nullable [] bytes = record.source().bytes();
        Known before = known.getIfPresent(record.position());
        if (before != null && Arrays.equals(before.bytes(), bytes)) {
            return before.event();
        }
        Decoded decoded = decoder.decode(bytes);
        if (bytes != null && decoded instanceof Decoded.Valid valid) {
            known.put(record.position(), new Known(bytes, valid));
        }
        return decoded;
    }
}
