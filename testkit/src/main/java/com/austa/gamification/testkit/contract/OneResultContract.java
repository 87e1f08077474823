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
import com.austa.gamification.domain.progress.Retraction;
import com.austa.gamification.domain.progress.RetractionReceipt;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.quest.QuestStanding;
import com.austa.gamification.testkit.generator.Draw;
import com.austa.gamification.testkit.generator.DrawnCase;
import com.austa.gamification.testkit.generator.KeptUser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The promise, kept by real books: drawn catalogues and histories, three groups at three speeds, late events, copies at
 * other positions, batches sent twice and, in every other case, retractions, beside the same events folded at once with
 * no books at all.
 */
public interface OneResultContract extends BooksContract {

    int CASES = 25;

    @Test
    default void three_groups_at_three_speeds_leave_what_one_fold_gives() {
        for (long seed = 1; seed <= CASES; seed++) {
            UserId user = new UserId(new Draw(-seed).uuid());
            DrawnCase one = DrawnCase.of(seed, user);
            List<GamificationEvent> wrong = seed % 2 == 0
                    ? List.of()
                    : one.events().stream().limit(one.events().size() / 4).toList();
            deliver(one, wrong, "case-" + seed);

            List<GamificationEvent> staying = new ArrayList<>(one.events());
            staying.removeAll(wrong);
            KeptUser expected = KeptUser.atOnce(
                    user, RulebookDecider.of(one.catalogue(), ConsumerGroup.all()), staying, one.facts());
            assertThat(awards(user)).as("awards of seed %d", seed).isEqualTo(awards(expected));
            assertThat(books().profiles()
                            .profileOf(user)
                            .orElseThrow()
                            .profile()
                            .points())
                    .as("points of seed %d", seed)
                    .isEqualTo(expected.books().values().stream()
                            .mapToLong(Outcome::points)
                            .sum());
            assertThat(books().quests().standingsOf(user, 200, 0).stream()
                            .filter(standing -> expected.quests().stream()
                                    .anyMatch(quest -> quest.questId().equals(standing.questId())))
                            .sorted(Comparator.comparing(QuestStanding::questId))
                            .map(QuestStanding::toString))
                    .as("quests of seed %d", seed)
                    .isEqualTo(expected.quests().stream()
                            .map(QuestStanding::toString)
                            .toList());
            assertThat(books().rewards().issuesOf(user, 1, 0).total())
                    .as("rewards of seed %d", seed)
                    .isEqualTo(rewards(expected));
        }
    }

    /** @param wrong events that are retracted some time after one of the groups has met them */
    private void deliver(DrawnCase one, List<GamificationEvent> wrong, String topic) {
        List<Decider> deciders = ConsumerGroup.onePerRole().stream()
                .<Decider>map(group -> RulebookDecider.of(one.catalogue(), group))
                .toList();
        SampleStream stream = new SampleStream(topic, 0);
        List<List<Delivery>> batches = new ArrayList<>();
        for (List<GamificationEvent> batch : one.batches(one.events())) {
            batches.add(batch.stream().map(stream::put).toList());
        }
        List<Fact> facts = new ArrayList<>(one.facts());
        List<GamificationEvent> toRetract = new ArrayList<>(wrong);
        Map<Decider, Integer> next = new HashMap<>();
        while (deciders.stream().anyMatch(decider -> next.getOrDefault(decider, 0) < batches.size())) {
            Decider decider = one.draw().pickFrom(deciders);
            int index = next.getOrDefault(decider, 0);
            if (index == batches.size()) {
                continue;
            }
            if (!facts.isEmpty() && one.draw().chance(20)) {
                books().progress().record(facts.remove(0), deciders);
            }
            apply(decider, batches.get(index));
            if (one.draw().chance(20)) {
                apply(decider, batches.get(index));
            }
            next.put(decider, index + 1);
            if (one.draw().chance(40)) {
                toRetract.removeIf(event -> isRetracted(event, deciders));
            }
        }
        toRetract.removeIf(event -> isRetracted(event, deciders));
        assertThat(toRetract).isEmpty();
        facts.forEach(fact -> books().progress().record(fact, deciders));
    }

    /** Not while no group has met it. */
    private boolean isRetracted(GamificationEvent event, List<Decider> deciders) {
        return books().progress()
                        .retract(new Retraction(event.userId(), event.id(), event.timestamp()), deciders)
                        .fate()
                != RetractionReceipt.Fate.UNKNOWN_EVENT;
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

    private static long rewards(KeptUser kept) {
        return kept.books().values().stream()
                .filter(outcome -> outcome.key().definition().kind() == DefinitionKind.REWARD)
                .count();
    }
}
