package com.austa.gamification.testkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Published;
import com.austa.gamification.domain.rules.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** One definition of a catalogue edited alone, as administrators do, and nothing said of the others. */
class SingleEditTest {

    private static final UserId ANN = UserId.of("8a4d1c77-2e5b-4c90-8f31-5b7e9a2c6d02");

    @Test
    void users_come_to_what_the_edited_catalogue_gives_from_the_start() {
        List<String> failed = new ArrayList<>();
        int tried = 0;
        for (long seed : Tries.seeds()) {
            DrawnCase one = DrawnCase.of(seed, ANN);
            Catalogue other = Catalogues.draw(new Draw(-seed));
            List<DefinitionId> ids = List.copyOf(other.ids());
            DefinitionId edited = ids.get(one.draw().between(0, ids.size() - 1));
            if (!one.catalogue().ids().contains(edited)) {
                continue;
            }
            Catalogue only = edited(one.catalogue(), other, edited);
            if (!isAccepted(only)) {
                continue;
            }
            Catalogue after = judgedAnew(only, only.disturbedSince(one.catalogue()));
            tried++;
            Decider old = RulebookDecider.of(one.catalogue(), ConsumerGroup.all());
            Decider now = RulebookDecider.of(after, ConsumerGroup.all());
            List<GamificationEvent> events = one.draw().shuffled(one.events());
            int half = one.draw().between(1, events.size());
            KeptUser kept = new KeptUser(ANN);
            one.facts().forEach(fact -> kept.learn(old, fact));
            kept.take(old, events.subList(0, half));
            kept.judge(now);
            kept.take(now, events.subList(half, events.size()));

            KeptUser fromTheStart = KeptUser.atOnce(ANN, now, one.events(), one.facts());
            if (!kept.books()
                    .values()
                    .toString()
                    .equals(fromTheStart.books().values().toString())) {
                failed.add("seed %d: %s".formatted(seed, edited));
            }
        }
        assertThat(failed).isEmpty();
        assertThat(tried).as("draws that say something").isGreaterThan(Tries.COUNT / 10);
    }

    private static Catalogue edited(Catalogue before, Catalogue other, DefinitionId edited) {
        return new Catalogue(
                2,
                before.levels(),
                replaced(before.achievements(), other.achievements(), edited, one -> one.id()),
                replaced(before.pointRules(), other.pointRules(), edited, one -> one.id()),
                replaced(before.quests(), other.quests(), edited, one -> one.id()),
                replaced(before.rewards(), other.rewards(), edited, one -> one.id()));
    }

    private static <T> List<Published<T>> replaced(
            List<Published<T>> before, List<Published<T>> other, DefinitionId edited, Function<T, DefinitionId> id) {
        return before.stream()
                .map(one -> id.apply(one.definition()).equals(edited)
                        ? of(other, edited, id).orElse(one)
                        : one)
                .toList();
    }

    private static <T> Optional<Published<T>> of(
            List<Published<T>> other, DefinitionId edited, Function<T, DefinitionId> id) {
        return other.stream()
                .filter(one -> id.apply(one.definition()).equals(edited))
                .findFirst()
                .map(one -> new Published<>(one.definition(), 2, 2));
    }

    private static Catalogue judgedAnew(Catalogue catalogue, Set<DefinitionId> ids) {
        return new Catalogue(
                catalogue.revision(),
                catalogue.levels(),
                judgedAnew(catalogue.achievements(), ids, one -> one.id()),
                judgedAnew(catalogue.pointRules(), ids, one -> one.id()),
                judgedAnew(catalogue.quests(), ids, one -> one.id()),
                judgedAnew(catalogue.rewards(), ids, one -> one.id()));
    }

    private static <T> List<Published<T>> judgedAnew(
            List<Published<T>> all, Set<DefinitionId> ids, Function<T, DefinitionId> id) {
        return all.stream()
                .map(one -> ids.contains(id.apply(one.definition()))
                        ? new Published<>(one.definition(), one.revision(), 2)
                        : one)
                .toList();
    }

    private static boolean isAccepted(Catalogue catalogue) {
        try {
            Rulebook.compile(catalogue, kind -> true);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
