package com.austa.gamification.domain.progress;

import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.points.LedgerEntry;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.points.Profile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A decision turned into book entries: versions given, points booked, announcements worded. Books follow the fold: a
 * change takes the old amount back at the old instant and gives the new one at the new.
 *
 * @param changes with the version that each key has afterwards: odd stands, even is withdrawn
 */
public record Posting(
        List<Versioned> changes, List<LedgerEntry> entries, Profile profile, List<Announcement> announcements) {

    /** A key's new version. */
    public record Versioned(OutcomeChange change, int version) {
        public boolean stands() {
            return change.after().isPresent();
        }
    }

    public Posting {
        changes = List.copyOf(changes);
        entries = List.copyOf(entries);
        announcements = List.copyOf(announcements);
    }

    /**
     * @param versions the version that the books hold of each key of the changes; a key they do not know is left out
     */
    public static Posting of(
            Profile before, List<OutcomeChange> changes, Map<OutcomeKey, Integer> versions, LevelCurve curve) {
        List<Versioned> versioned = new ArrayList<>();
        List<LedgerEntry> entries = new ArrayList<>();
        List<Announcement> announcements = new ArrayList<>();
        for (OutcomeChange change : changes) {
            int version = versions.getOrDefault(change.key(), 0);
            if (change.before().isPresent()) {
                version++;
                book(change.before().get(), version, LedgerEntry.Kind.WITHDRAWN, entries);
            }
            if (change.after().isPresent()) {
                version++;
                book(change.after().get(), version, LedgerEntry.Kind.EARNED, entries);
            }
            versioned.add(new Versioned(change, version));
            announce(change, version).ifPresent(announcements::add);
        }
        Profile after = before.with(entries, curve);
        if (after.level() != before.level()) {
            announcements.add(levelChange(after, entries));
        }
        return new Posting(versioned, entries, after, announcements);
    }

    /** Where the boards have to be read anew. */
    public Set<Scored> scored() {
        return entries.stream()
                .filter(entry -> entry.kind().ranks())
                .map(entry -> Scored.at(entry.user(), entry.journey(), entry.earnedAt()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void book(Outcome outcome, int version, LedgerEntry.Kind kind, List<LedgerEntry> entries) {
        if (outcome.points() == 0) {
            return;
        }
        OutcomeKey key = outcome.key();
        entries.add(new LedgerEntry(
                key.user(),
                key.definition(),
                key.occurrence(),
                version,
                kind,
                outcome.journey(),
                kind == LedgerEntry.Kind.WITHDRAWN ? Math.negateExact(outcome.points()) : outcome.points(),
                outcome.place().instant()));
    }

    private static Optional<Announcement> announce(OutcomeChange change, int version) {
        Outcome outcome = change.after().or(change::before).orElseThrow();
        return typeOf(change)
                .map(type -> new Announcement(
                        outcome.key().messageId(version),
                        type,
                        outcome.key().user(),
                        outcome.place().instant(),
                        Optional.of(outcome.key().definition()),
                        outcome.journey(),
                        outcome.key().occurrence(),
                        version,
                        outcome.points(),
                        Optional.of(outcome.receipt()),
                        Optional.empty(),
                        type == OutcomeType.ACHIEVEMENT_UNLOCKED
                                || type == OutcomeType.QUEST_COMPLETED
                                || type == OutcomeType.REWARD_ISSUED));
    }

    private static Optional<OutcomeType> typeOf(OutcomeChange change) {
        boolean stood = change.before().isPresent();
        boolean stands = change.after().isPresent();
        DefinitionKind kind = change.key().definition().kind();
        return switch (kind) {
            case ACHIEVEMENT ->
                Optional.of(
                        !stands
                                ? OutcomeType.ACHIEVEMENT_WITHDRAWN
                                : stood ? OutcomeType.ACHIEVEMENT_MOVED : OutcomeType.ACHIEVEMENT_UNLOCKED);
            case QUEST -> Optional.of(stands ? OutcomeType.QUEST_COMPLETED : OutcomeType.QUEST_REOPENED);
            case REWARD -> stands && !stood ? Optional.of(OutcomeType.REWARD_ISSUED) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Announcement levelChange(Profile after, List<LedgerEntry> entries) {
        String name = after.id() + "/level/" + after.version();
        return new Announcement(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                OutcomeType.LEVEL_CHANGED,
                after.id(),
                entries.stream()
                        .map(LedgerEntry::earnedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                Optional.empty(),
                Journey.CROSS,
                "",
                Math.toIntExact(after.version()),
                after.points(),
                Optional.empty(),
                Optional.of(after.level()),
                true);
    }
}
