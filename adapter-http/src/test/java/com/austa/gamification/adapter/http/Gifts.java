package com.austa.gamification.adapter.http;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.criterion.Receipt;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Decision;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.progress.OutcomeChange;
import com.austa.gamification.domain.progress.OutcomeKey;
import com.austa.gamification.domain.progress.Role;
import com.austa.gamification.domain.progress.Step;
import com.austa.gamification.domain.progress.UserState;
import com.austa.gamification.testkit.contract.SampleStream;
import com.austa.gamification.testkit.inmemory.InMemoryBooks;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Outcomes put into books as the engine puts them there, by a decider that gives for one event what it is told to. */
final class Gifts {

    /** The event that all gifts say they rest on. */
    static final UUID CAUSE = UUID.fromString("cccccccc-0000-4000-8000-00000000000c");

    private static final ConsumerGroup GROUP = new ConsumerGroup("gifts", EnumSet.allOf(Role.class));

    private final InMemoryBooks books;
    private final SampleStream stream = new SampleStream("gifts", 0);
    private int given;

    Gifts(InMemoryBooks books) {
        this.books = books;
    }

    void give(UserId user, DefinitionId definition, String occurrence, Instant earnedAt, long points, Journey journey) {
        GamificationEvent event = SampleStream.event(user, ++given);
        boolean rule = definition.kind() == DefinitionKind.POINT_RULE;
        Outcome outcome = rule
                ? Outcome.ofPointRule(
                        new OutcomeKey(user, definition, event.id().toString()), earnedAt, points, journey)
                : new Outcome(
                        new OutcomeKey(user, definition, occurrence),
                        Place.ofEvent(earnedAt, new EventId(CAUSE)),
                        points,
                        journey,
                        new Receipt(
                                1,
                                CAUSE,
                                CAUSE,
                                5,
                                new BigDecimal("10000.50"),
                                new BigDecimal("10000"),
                                List.of(LocalDate.of(2026, 11, 20))));
        books.progress().change(new Batch(GROUP, List.of(stream.put(event))), new Giver(outcome));
    }

    private record Giver(Outcome outcome) implements Decider {

        @Override
        public ConsumerGroup group() {
            return GROUP;
        }

        @Override
        public LevelCurve levels() {
            return LevelCurve.STANDARD;
        }

        @Override
        public long revision() {
            return 0;
        }

        @Override
        public Step decide(UserState before, List<GamificationEvent> fresh) {
            return new Step.Decided(decision(before));
        }

        @Override
        public Decision refold(
                UserState before, List<GamificationEvent> fresh, SortedSet<DefinitionId> definitions, History history) {
            return decision(before);
        }

        @Override
        public SortedSet<DefinitionId> concernedBy(UserState before, Fact fact) {
            return new TreeSet<>();
        }

        private Decision decision(UserState before) {
            OutcomeChange change = new OutcomeChange(outcome.key(), Optional.empty(), Optional.of(outcome));
            return new Decision(
                    new UserState(before.user(), 0, Optional.empty(), Optional.empty(), Map.of()),
                    List.of(change),
                    List.of());
        }

        @Override
        public SortedSet<DefinitionId> concernedBy(UserState before, GamificationEvent retracted) {
            throw new UnsupportedOperationException("a gift is not taken back");
        }
    }
}
