package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.criterion.StateReader;
import com.austa.gamification.domain.criterion.StateWriter;
import com.austa.gamification.domain.event.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one group remembers of one user: a cache of the fold, so that the next event is one step. Definitions are kept as
 * bytes and read when an event concerns them.
 *
 * @param revision the newest catalogue revision that has judged this user, {@link #UNJUDGED} for a user never met
 * @param newest the latest instant of all events and facts claimed; empty before the first
 * @param totals the user's points in event time; empty where no definition looks at points
 */
public record UserState(
        UserId user,
        long revision,
        Optional<Instant> newest,
        Optional<Totals> totals,
        Map<DefinitionId, byte[]> definitions) {

    /** Revision of a user of whom the group has claimed nothing yet. */
    public static final long UNJUDGED = -1;

    private static final int FORMAT = 2;

    public UserState {
        requireNonNull(user, "user");
        requireNonNull(newest, "newest");
        requireNonNull(totals, "totals");
        definitions = Collections.unmodifiableMap(new HashMap<>(definitions));
    }

    public static UserState unknown(UserId user) {
        return new UserState(user, UNJUDGED, Optional.empty(), Optional.empty(), Map.of());
    }

    public boolean isUnknown() {
        return revision == UNJUDGED;
    }

    /** For storage; the same state gives the same bytes. */
    public byte[] encode() {
        StateWriter writer = new StateWriter();
        writer.number(FORMAT);
        writer.number(revision);
        writer.optional(newest, writer::instant);
        writer.optional(totals, sums -> sums.write(writer));
        writer.number(definitions.size());
        new TreeMap<>(definitions).forEach((id, block) -> {
            writer.number(id.kind().ordinal());
            writer.text(id.name());
            writer.raw(block);
        });
        return writer.toBytes();
    }

    /**
     * @param bytes what {@link #encode} gave
     * @throws IllegalStateException if a newer release wrote them
     */
    public static UserState decode(UserId user, byte[] bytes) {
        StateReader reader = new StateReader(bytes);
        long format = reader.number();
        if (format != FORMAT) {
            throw new IllegalStateException("stored state of format %d, this release reads %d: upgrade all instances"
                    .formatted(format, FORMAT));
        }
        long revision = reader.number();
        Optional<Instant> newest = reader.optional(reader::instant);
        Optional<Totals> totals = reader.optional(() -> Totals.read(reader));
        int size = reader.count();
        Map<DefinitionId, byte[]> definitions = new HashMap<>(size * 2);
        for (int i = 0; i < size; i++) {
            DefinitionKind kind = DefinitionKind.values()[reader.count()];
            definitions.put(DefinitionId.named(kind, reader.text()), reader.raw());
        }
        return new UserState(user, revision, newest, totals, definitions);
    }
}
