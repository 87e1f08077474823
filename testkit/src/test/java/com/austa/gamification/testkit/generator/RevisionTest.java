package com.austa.gamification.testkit.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Published;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An edit judges the whole history: whatever a definition said before, and in the middle of which events it was edited,
 * what stands is what the edited one gives from the start.
 */
@Tag("property")
class RevisionTest {

    private static final UserId ANN = UserId.of("8a4d1c77-2e5b-4c90-8f31-5b7e9a2c6d02");

    /** Catalogues are drawn with the same ids over and over, so another one is an edit of this one. */
    @Test
    void an_edit_in_midstream_gives_what_the_edited_definitions_give_from_the_start() {
        for (long seed : Tries.seeds()) {
            DrawnCase one = DrawnCase.of(seed, ANN);
            Catalogue edited = second(one.catalogue());
            Set<DefinitionId> known = ids(edited);
            Catalogue before = Catalogues.draw(new Draw(-seed));
            List<GamificationEvent> events = one.draw().shuffled(one.events());
            int half = events.size() / 2;

            Decider old = RulebookDecider.of(before, ConsumerGroup.all());
            Decider now = RulebookDecider.of(edited, ConsumerGroup.all());
            KeptUser kept = new KeptUser(ANN);
            kept.take(old, events.subList(0, half));
            one.facts().forEach(fact -> kept.learn(now, fact));
            kept.take(now, events.subList(half, events.size()));

            KeptUser fromTheStart = KeptUser.atOnce(ANN, now, one.events(), one.facts());
            assertThat(outcomes(kept, known)).as("seed %d", seed).isEqualTo(outcomes(fromTheStart, known));
        }
    }

    /** Where the backfill comes between which events, and whether any come after it at all, makes no difference either. */
    @Test
    void a_backfill_at_any_time_gives_what_the_edited_definitions_give_from_the_start() {
        for (long seed : Tries.seeds()) {
            DrawnCase one = DrawnCase.of(seed, ANN);
            Catalogue edited = second(one.catalogue());
            Set<DefinitionId> known = ids(edited);
            Decider old = RulebookDecider.of(Catalogues.draw(new Draw(-seed)), ConsumerGroup.all());
            Decider now = RulebookDecider.of(edited, ConsumerGroup.all());
            List<List<GamificationEvent>> batches = one.batches(one.events());
            int published = one.draw().between(0, batches.size());
            int judged = one.draw().between(published, batches.size());
            // Quests are started where they are known.
            Decider teller = one.facts().stream().map(Fact::about).allMatch(old::judges) ? old : now;
            KeptUser kept = new KeptUser(ANN);
            for (int batch = 0; batch < batches.size(); batch++) {
                if (batch == published) {
                    one.facts().forEach(fact -> kept.learn(teller, fact));
                }
                if (batch == judged) {
                    kept.judge(now);
                }
                kept.take(batch < published ? old : now, batches.get(batch));
            }
            if (published == batches.size()) {
                one.facts().forEach(fact -> kept.learn(teller, fact));
            }
            kept.judge(now);

            KeptUser fromTheStart = KeptUser.atOnce(ANN, now, one.events(), one.facts());
            assertThat(outcomes(kept, known)).as("seed %d", seed).isEqualTo(outcomes(fromTheStart, known));
        }
    }

    private static List<String> outcomes(KeptUser kept, Set<DefinitionId> known) {
        return kept.books().values().stream()
                .filter(outcome -> known.contains(outcome.key().definition()))
                .map(Object::toString)
                .toList();
    }

    private static Set<DefinitionId> ids(Catalogue catalogue) {
        return Stream.of(
                        catalogue.achievements().stream()
                                .map(one -> one.definition().id()),
                        catalogue.pointRules().stream()
                                .map(one -> one.definition().id()),
                        catalogue.quests().stream().map(one -> one.definition().id()),
                        catalogue.rewards().stream().map(one -> one.definition().id()))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    private static Catalogue second(Catalogue drawn) {
        return new Catalogue(
                2,
                drawn.levels(),
                second(drawn.achievements()),
                second(drawn.pointRules()),
                second(drawn.quests()),
                second(drawn.rewards()));
    }

    private static <T> List<Published<T>> second(List<Published<T>> definitions) {
        return definitions.stream()
                .map(one -> new Published<>(one.definition(), 2, 2))
                .toList();
    }
}
