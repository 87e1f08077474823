package com.austa.gamification.application.simulation;

import com.austa.gamification.application.event.json.EventJson;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Role;
import com.austa.gamification.domain.reward.Reward;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Published;
import com.austa.gamification.testkit.generator.Catalogues;
import com.austa.gamification.testkit.generator.Draw;
import com.austa.gamification.testkit.generator.Histories;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a schedule is played on: users, a catalogue of every kind, the groups, the instances, and what is to be sent. */
record Setting(
        List<UserId> users,
        Catalogue catalogue,
        List<ConsumerGroup> groups,
        int instances,
        Instant start,
        List<Planned> planned) {

    static final int PARTITIONS = 2;
    private static final int EVENTS_A_USER = 60;

    static Setting draw(long seed, int events, Set<Fault> faults) {
        Draw draw = new Draw(seed);
        Catalogue catalogue = withTreat(Catalogues.draw(draw));
        List<UserId> users = new ArrayList<>();
        for (int i = Math.max(3, events / EVENTS_A_USER); i > 0; i--) {
            users.add(new UserId(draw.uuid()));
        }
        List<ConsumerGroup> groups = draw.chance(70)
                ? ConsumerGroup.onePerRole()
                : List.of(
                        new ConsumerGroup("points", EnumSet.of(Role.ACHIEVEMENTS, Role.QUESTS)),
                        new ConsumerGroup("gifts", EnumSet.of(Role.REWARDS)));
        int days = faults.contains(Fault.CLOCK_STEPS) ? Histories.DAYS - 3 : Histories.DAYS + 6;
        Instant start = Histories.START.plus(Duration.ofDays(days));
        return new Setting(
                users, catalogue, groups, draw.between(2, 3), start, planned(draw, users, events, faults, start));
    }

    /** One that can be bought, for little, so that it is bought often. */
    private static Catalogue withTreat(Catalogue drawn) {
        List<Published<Reward>> rewards = new ArrayList<>(drawn.rewards());
        Reward treat = new Reward(
                DefinitionId.reward("treat"), "treat", "", Journey.CROSS, "badge", Value.of("y"), 15, Optional.empty());
        rewards.add(new Published<>(treat, 1, 1));
        return new Catalogue(
                drawn.revision(), drawn.levels(), drawn.achievements(), drawn.pointRules(), drawn.quests(), rewards);
    }

    private static List<Planned> planned(Draw draw, List<UserId> users, int events, Set<Fault> faults, Instant start) {
        List<Planned> all = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            UserId user = draw.pickFrom(users);
            Planned one = planned(draw, users, event(draw, user), faults, start);
            all.add(one);
            if (faults.contains(Fault.COPIES) && draw.chance(15)) {
                all.add(one);
            }
            if (faults.contains(Fault.CONFLICTS) && draw.chance(4)) {
                all.add(planned(draw, users, otherwise(one.event().orElseThrow()), faults, start));
            }
            if (faults.contains(Fault.MALFORMED) && draw.chance(8)) {
                Rubbish rubbish = draw.pick(Rubbish.values());
                all.add(new Planned(
                        user, one.partition(), rubbish.bytes, Optional.empty(), Set.of(rubbish.reason), false));
            }
        }
        return firstStay(draw.shuffled(all));
    }

    private static GamificationEvent event(Draw draw, UserId user) {
        GamificationEvent event = Histories.draw(draw, user, 1).get(0);
        return event.withMetadata(
                Attributes.NONE.with("timeZone", Value.of(event.local().zone().getId())));
    }

    private static GamificationEvent otherwise(GamificationEvent event) {
        return new GamificationEvent(
                event.id(),
                event.type(),
                event.journey(),
                event.userId(),
                event.timestamp(),
                event.version(),
                event.payload().with("other", Value.of(true)),
                event.metadata(),
                event.local());
    }

    private static Planned planned(
            Draw draw, List<UserId> users, GamificationEvent event, Set<Fault> faults, Instant start) {
        boolean ahead = event.timestamp().isAfter(start.plus(Duration.ofHours(23)));
        return new Planned(
                event.userId(),
                new Partition(event.journey() + ".events", users.indexOf(event.userId()) % PARTITIONS),
                EventJson.write(event),
                Optional.of(event),
                ahead ? Set.of(RejectionReason.FUTURE_TIMESTAMP) : Set.of(),
                faults.contains(Fault.POISON) && draw.chance(4));
    }

    /** Of two contents of one id the one sent first stays; if it was held back for a while, the other may have come in. */
    private static List<Planned> firstStay(List<Planned> sent) {
        Map<EventId, Planned> first = new HashMap<>();
        List<Planned> known = new ArrayList<>();
        for (Planned one : sent) {
            Optional<GamificationEvent> event = one.event();
            if (event.isEmpty()) {
                known.add(one);
                continue;
            }
            Planned before = first.putIfAbsent(event.get().id(), one);
            boolean other = before != null && !before.event().equals(event);
            Set<RejectionReason> refusals = EnumSet.noneOf(RejectionReason.class);
            refusals.addAll(one.refusals());
            if (other || !one.refusals().isEmpty()) {
                refusals.add(RejectionReason.ID_CONFLICT);
            }
            known.add(new Planned(one.user(), one.partition(), one.bytes(), event, Set.copyOf(refusals), one.poison()));
        }
        return List.copyOf(known);
    }
}
