package com.austa.gamification.testkit.contract;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.Receipt;
import com.austa.gamification.domain.criterion.StateReader;
import com.austa.gamification.domain.criterion.StateWriter;
import com.austa.gamification.domain.event.FieldPath;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.Place;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Decision;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.progress.OutcomeChange;
import com.austa.gamification.domain.progress.OutcomeKey;
import com.austa.gamification.domain.progress.Step;
import com.austa.gamification.domain.progress.UserState;
import com.austa.gamification.domain.quest.QuestStanding;
import com.austa.gamification.domain.quest.QuestStanding.TaskProgress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rules so simple that a test can work out the books by hand, with everything a store has to carry: a fast path, a
 * refold, moves, withdrawals, facts. Every event gives {@code payload.points} (10 if left out, and 0 gives nothing); the
 * {@code awardAt}-th event earns {@link #AWARD}, worth 50; the second from its start on completes {@link #QUEST}, worth
 * 20; the fifth brings {@link #REWARD}.
 *
 * @param revision a user judged by an older one is folded anew
 * @param each whether every event earns the award, rather than one
 */
public record SampleDecider(ConsumerGroup group, long revision, int awardAt, boolean each) implements Decider {

    public static final DefinitionId RULE = DefinitionId.pointRule("each");
    public static final DefinitionId AWARD = DefinitionId.achievement("some");
    public static final DefinitionId QUEST = DefinitionId.quest("pair");
    public static final DefinitionId REWARD = DefinitionId.reward("fifth");

    private static final int REWARD_AT = 5;
    private static final int QUEST_EVENTS = 2;

    /** The award for the third event. */
    public SampleDecider(ConsumerGroup group) {
        this(group, 1, 3);
    }

    public SampleDecider(ConsumerGroup group, long revision, int awardAt) {
        this(group, revision, awardAt, false);
    }

    /** The award for every event, with its number as occurrence. */
    public static SampleDecider awardingEach(ConsumerGroup group) {
        return new SampleDecider(group, 1, 0, true);
    }

    /** What the fast path needs to know: how many events there were, and the last place. */
    private record Seen(long count, Optional<Place> last, boolean started) {
        static final Seen NOTHING = new Seen(0, Optional.empty(), false);

        static Seen read(UserState state) {
            byte[] bytes = state.definitions().get(AWARD);
            if (bytes == null) {
                return NOTHING;
            }
            StateReader reader = new StateReader(bytes);
            return new Seen(reader.number(), reader.optional(reader::place), reader.number() == 1);
        }

        UserState toState(UserId user, long revision) {
            StateWriter writer = new StateWriter();
            writer.number(count);
            writer.optional(last, writer::place);
            writer.number(started ? 1 : 0);
            return new UserState(user, revision, Optional.empty(), Optional.empty(), Map.of(AWARD, writer.toBytes()));
        }
    }

    @Override
    public LevelCurve levels() {
        return LevelCurve.STANDARD;
    }

    @Override
    public Step decide(UserState before, List<GamificationEvent> fresh) {
        Seen seen = Seen.read(before);
        List<GamificationEvent> sorted = sorted(fresh);
        boolean late = seen.last().isPresent()
                && !sorted.isEmpty()
                && !sorted.get(0).place().isAfter(seen.last().get());
        if (late || seen.started() || (!before.isUnknown() && before.revision() < revision)) {
            return new Step.NeedsHistory(owned());
        }
        List<OutcomeChange> changes = new ArrayList<>();
        long count = seen.count();
        for (GamificationEvent event : sorted) {
            for (Outcome outcome : byEvent(event, ++count)) {
                changes.add(new OutcomeChange(outcome.key(), Optional.empty(), Optional.of(outcome)));
            }
        }
        Optional<Place> last = sorted.isEmpty()
                ? seen.last()
                : Optional.of(sorted.get(sorted.size() - 1).place());
        return new Step.Decided(
                new Decision(new Seen(count, last, false).toState(before.user(), revision), changes, List.of()));
    }

    @Override
    public Decision refold(
            UserState before, List<GamificationEvent> fresh, SortedSet<DefinitionId> definitions, History history) {
        SortedMap<OutcomeKey, Outcome> after = new TreeMap<>(Comparator.comparing(OutcomeKey::toString));
        long count = 0;
        for (GamificationEvent event : history.events()) {
            byEvent(event, ++count).forEach(outcome -> after.put(outcome.key(), outcome));
        }
        Optional<Fact> start = history.facts().stream()
                .filter(fact -> fact.kind() == Fact.Kind.QUEST_STARTED && owns(QUEST))
                .findFirst();
        List<GamificationEvent> questEvents = start.map(fact -> history.events().stream()
                        .filter(event -> event.place().isAfter(fact.place()))
                        .limit(QUEST_EVENTS)
                        .toList())
                .orElse(List.of());
        Optional<Outcome> completion = questEvents.size() < QUEST_EVENTS
                ? Optional.empty()
                : Optional.of(outcome(QUEST, "", questEvents.get(QUEST_EVENTS - 1), QUEST_EVENTS, 20));
        completion.ifPresent(outcome -> after.put(outcome.key(), outcome));
        Seen seen = new Seen(
                count,
                history.events().isEmpty()
                        ? Optional.empty()
                        : Optional.of(history.events()
                                .get(history.events().size() - 1)
                                .place()),
                start.isPresent());
        return new Decision(
                seen.toState(before.user(), revision),
                differences(definitions, history, after),
                start.map(fact -> List.of(standing(fact, questEvents.size(), completion)))
                        .orElse(List.of()));
    }

    @Override
    public SortedSet<DefinitionId> concernedBy(UserState before, Fact fact) {
        return fact.about().equals(QUEST) && owns(QUEST) ? new TreeSet<>(List.of(QUEST)) : new TreeSet<>();
    }

    @Override
    public SortedSet<DefinitionId> concernedBy(UserState before, GamificationEvent retracted) {
        return owned();
    }

    private static List<OutcomeChange> differences(
            SortedSet<DefinitionId> definitions, History history, SortedMap<OutcomeKey, Outcome> after) {
        after.keySet().removeIf(key -> !definitions.contains(key.definition()));
        SortedMap<OutcomeKey, Optional<Outcome>> before = new TreeMap<>(after.comparator());
        after.keySet().forEach(key -> before.put(key, Optional.empty()));
        history.standing().forEach(outcome -> before.put(outcome.key(), Optional.of(outcome)));
        List<OutcomeChange> changes = new ArrayList<>();
        before.forEach((key, stood) -> {
            Optional<Outcome> stands = Optional.ofNullable(after.get(key));
            if (!stood.equals(stands)) {
                changes.add(new OutcomeChange(key, stood, stands));
            }
        });
        return changes;
    }

    private static QuestStanding standing(Fact start, int events, Optional<Outcome> completion) {
        return new QuestStanding(
                start.user(),
                QUEST.slug(),
                start.at(),
                List.of(
                        new TaskProgress(
                                "second", BigDecimal.valueOf(events), BigDecimal.valueOf(2), completion.isPresent()),
                        new TaskProgress("first", BigDecimal.valueOf(Math.min(1, events)), BigDecimal.ONE, events > 0)),
                completion.map(outcome -> outcome.place().instant()));
    }

    /** @param nth which event of its user it is */
    private List<Outcome> byEvent(GamificationEvent event, long nth) {
        List<Outcome> outcomes = new ArrayList<>();
        long points = event.payload()
                .at(FieldPath.of("points"))
                .map(value -> ((Value.Number) value).value().longValueExact())
                .orElse(10L);
        if (owns(RULE) && points != 0) {
            OutcomeKey key = new OutcomeKey(event.userId(), RULE, event.id().toString());
            outcomes.add(Outcome.ofPointRule(key, event.timestamp(), points, event.journey()));
        }
        if (owns(AWARD) && (each || nth == awardAt)) {
            outcomes.add(outcome(AWARD, each ? Long.toString(nth) : "once", event, nth, 50));
        }
        if (owns(REWARD) && nth == REWARD_AT) {
            outcomes.add(outcome(REWARD, "", event, nth, 0));
        }
        return outcomes;
    }

    private static Outcome outcome(
            DefinitionId definition, String occurrence, GamificationEvent event, long count, long points) {
        Receipt receipt = new Receipt(
                3,
                event.id().value(),
                event.id().value(),
                count,
                new BigDecimal("2.50"),
                BigDecimal.valueOf(100),
                List.of(event.local().date()));
        return new Outcome(
                new OutcomeKey(event.userId(), definition, occurrence), event.place(), points, Journey.CROSS, receipt);
    }

    private SortedSet<DefinitionId> owned() {
        SortedSet<DefinitionId> owned = new TreeSet<>(List.of(RULE, AWARD, QUEST, REWARD));
        owned.removeIf(definition -> !owns(definition));
        return owned;
    }

    private boolean owns(DefinitionId definition) {
        return group.roles().stream().anyMatch(role -> role.owns(definition.kind()));
    }

    private static List<GamificationEvent> sorted(List<GamificationEvent> events) {
        return events.stream()
                .sorted(Comparator.comparing(GamificationEvent::place))
                .toList();
    }
}
