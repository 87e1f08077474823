package com.austa.gamification.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.achievement.Award;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.progress.StaleCatalogue;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.testkit.generator.Draw;
import com.austa.gamification.testkit.generator.DrawnCase;
import com.austa.gamification.testkit.generator.KeptUser;
import com.austa.gamification.testkit.generator.Publications;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Two instances over one store, while the catalogue is edited: each takes up a new one when it likes, three groups go at
 * three speeds, and an instance with an old catalogue is turned away from users whom a newer one has judged.
 */
public interface PublicationContract extends BooksContract {

    int PUBLICATIONS = 25;

    /** One process: the catalogue that it has in hand. */
    final class Instance {
        private final List<Catalogue> inForce;
        private int inHand;
        private int turnedAway;

        Instance(List<Catalogue> inForce) {
            this.inForce = inForce;
        }

        Decider decider(ConsumerGroup group) {
            return RulebookDecider.of(inForce.get(inHand), group);
        }

        void takeUp(int newest) {
            inHand = Math.max(inHand, newest);
        }
    }

    @Test
    default void two_instances_that_take_up_edits_at_their_own_time_leave_what_the_last_catalogue_gives() {
        int turnedAway = 0;
        for (long seed = 1; seed <= PUBLICATIONS; seed++) {
            UserId user = new UserId(new Draw(-seed).uuid());
            DrawnCase one = DrawnCase.of(seed, user);
            List<Catalogue> inForce = Publications.after(one.catalogue(), new Draw(-seed));
            turnedAway += deliver(one, inForce, "edited-" + seed);

            Catalogue last = inForce.get(inForce.size() - 1);
            KeptUser expected =
                    KeptUser.atOnce(user, RulebookDecider.of(last, ConsumerGroup.all()), one.events(), one.facts());
            assertThat(awards(user)).as("awards of seed %d", seed).isEqualTo(awards(expected));
            assertThat(profile(user).points())
                    .as("points of seed %d", seed)
                    .isEqualTo(expected.books().values().stream()
                            .mapToLong(Outcome::points)
                            .sum());
        }
        assertThat(turnedAway)
                .as("batches of an instance with an old catalogue")
                .isPositive();
    }

    /** @return how often an instance was turned away */
    private int deliver(DrawnCase one, List<Catalogue> inForce, String topic) {
        List<Instance> instances = List.of(new Instance(inForce), new Instance(inForce));
        SampleStream stream = new SampleStream(topic, 0);
        List<List<Delivery>> batches = new ArrayList<>();
        List<GamificationEvent> events = one.draw().shuffled(one.events());
        for (List<GamificationEvent> batch : one.batches(events.subList(1, events.size()))) {
            batches.add(batch.stream().map(stream::put).toList());
        }
        List<Fact> facts = new ArrayList<>(one.facts());
        Map<ConsumerGroup, Integer> next = new HashMap<>();
        List<ConsumerGroup> groups = ConsumerGroup.onePerRole();
        int newest = 0;
        while (groups.stream().anyMatch(group -> next.getOrDefault(group, 0) < batches.size())) {
            newest = Math.min(inForce.size() - 1, newest + (one.draw().chance(15) ? 1 : 0));
            Instance instance = one.draw().pickFrom(instances);
            if (one.draw().chance(30)) {
                instance.takeUp(newest);
            }
            if (!facts.isEmpty() && one.draw().chance(20)) {
                Fact fact = facts.remove(0);
                instance.takeUp(newest);
                books().progress()
                        .record(fact, groups.stream().map(instance::decider).toList());
            }
            ConsumerGroup group = one.draw().pickFrom(groups);
            int index = next.getOrDefault(group, 0);
            if (index < batches.size()) {
                apply(instance, group, batches.get(index), newest);
                next.put(group, index + 1);
            }
        }
        Instance last = instances.get(0);
        last.takeUp(inForce.size() - 1);
        facts.forEach(fact -> books().progress()
                .record(fact, groups.stream().map(last::decider).toList()));
        Delivery lastOne = stream.put(events.get(0));
        groups.forEach(group -> apply(last.decider(group), List.of(lastOne)));
        return instances.stream().mapToInt(instance -> instance.turnedAway).sum();
    }

    private void apply(Instance instance, ConsumerGroup group, List<Delivery> batch, int newest) {
        try {
            apply(instance.decider(group), batch);
        } catch (StaleCatalogue stale) {
            assertThat(stale.needs()).isGreaterThan(stale.has());
            instance.turnedAway++;
            instance.takeUp(newest);
            apply(instance.decider(group), batch);
        }
    }

    private List<String> awards(UserId user) {
        Stream<Award> awards = books().achievements().awardsOf(user, 10_000, 0).rows().stream();
        return awards.map(award -> "%s %s %s %s"
                        .formatted(award.achievementId(), award.occurrence(), award.earnedAt(), award.receipt()))
                .sorted()
                .toList();
    }

    private static List<String> awards(KeptUser kept) {
        return kept.books().values().stream()
                .filter(outcome -> outcome.key().definition().kind() == DefinitionKind.ACHIEVEMENT)
                .map(outcome -> "%s %s %s %s"
                        .formatted(
                                outcome.key().definition().slug(),
                                outcome.key().occurrence(),
                                outcome.place().instant(),
                                outcome.receipt()))
                .sorted()
                .toList();
    }
}
