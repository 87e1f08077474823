package com.austa.gamification.application.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.EventJournalPort;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.Retraction;
import com.austa.gamification.domain.progress.RetractionReceipt;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes an event out of its user's history for ever, with all that rested on it, and has the boards follow. */
public final class RetractEvent {

    /** What became of the wish. */
    public sealed interface Answer {

        /**
         * @param at when it was retracted
         * @param now whether this call did it
         */
        record Retracted(UserId user, EventId event, Instant at, boolean now) implements Answer {
            public Retracted {
                requireNonNull(user, "user");
                requireNonNull(event, "event");
                requireNonNull(at, "at");
            }
        }

        /** No event of that id was admitted; nothing was recorded. */
        record Unknown() implements Answer {}

        /** It lies before a closing of the books; nothing was recorded. */
        record Closed() implements Answer {}

        /** Several users have an event of that id: it must be said whose is meant. */
        record Ambiguous() implements Answer {}
    }

    private final EventJournalPort journal;
    private final ProgressPort progress;
    private final DecidersInForce deciders;
    private final Consumer<Set<Scored>> boards;
    private final InstantSource clock;

    /**
     * @param deciders those in force, one for each group
     * @param reload takes the newest catalogue into force
     * @param boards told whose points changed; returns at once
     */
    public RetractEvent(
            EventJournalPort journal,
            ProgressPort progress,
            Supplier<List<Decider>> deciders,
            Runnable reload,
            Consumer<Set<Scored>> boards,
            InstantSource clock) {
        this.journal = requireNonNull(journal, "journal");
        this.progress = requireNonNull(progress, "progress");
        this.deciders = new DecidersInForce(deciders, reload);
        this.boards = requireNonNull(boards, "boards");
        this.clock = requireNonNull(clock, "clock");
    }

    /** @param user whose event it is; without it the whole journal is looked through */
    public Answer retract(EventId event, Optional<UserId> user) {
        List<UserId> users = user.map(List::of).orElseGet(() -> journal.usersWith(event));
        if (users.isEmpty()) {
            return new Answer.Unknown();
        }
        if (users.size() > 1) {
            return new Answer.Ambiguous();
        }
        Retraction retraction = new Retraction(users.get(0), event, clock.instant());
        RetractionReceipt receipt = deciders.decide(all -> progress.retract(retraction, all));
        if (!receipt.scored().isEmpty()) {
            boards.accept(receipt.scored());
        }
        if (receipt.fate() == RetractionReceipt.Fate.CLOSED_PERIOD) {
            return new Answer.Closed();
        }
        boolean now = receipt.fate() == RetractionReceipt.Fate.RETRACTED;
        return receipt.at()
                .<Answer>map(at -> new Answer.Retracted(users.get(0), event, at, now))
                .orElseGet(Answer.Unknown::new);
    }
}
