package com.austa.gamification.application.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.progress.OutcomeChange;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.progress.UserState;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.testkit.generator.Catalogues;
import com.austa.gamification.testkit.generator.Draw;
import com.austa.gamification.testkit.generator.DrawnCase;
import com.austa.gamification.testkit.generator.KeptUser;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The part of a catalogue that a draft concerns says of it what the whole says. */
class PartOfCatalogueTest {

    private static final int TRIES = Integer.getInteger("property.tries", 300);
    private static final long FIRST_SEED = Long.getLong("property.seed", 1L);
    private static final UserId ANN = UserId.of("8a4d1c77-2e5b-4c90-8f31-5b7e9a2c6d02");

    @Test
    void a_part_changes_what_the_whole_changes_of_what_is_affected() {
        int smaller = 0;
        int changed = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
            DrawnCase one = DrawnCase.of(seed, ANN);
            Catalogue draft = one.catalogue();
            KeptUser books = KeptUser.atOnce(
                    ANN,
                    RulebookDecider.of(Catalogues.draw(new Draw(-seed)), ConsumerGroup.all()),
                    one.events(),
                    one.facts());
            List<DefinitionId> ids = List.copyOf(draft.ids());
            DefinitionId drafted = ids.get(one.draw().between(0, ids.size() - 1));
            PartOfCatalogue part = PartOfCatalogue.of(draft, List.of(drafted));

            Set<String> byPart = told(PreviewCatalogue.changes(
                    decider(part.catalogue()), history(one, books, part.affected(), part), part));
            SortedSet<DefinitionId> all = draft.ids();
            Set<String> byWhole = told(decider(draft)
                    .refold(UserState.unknown(ANN), List.of(), all, history(one, books, all, part, true))
                    .changes()
                    .stream()
                    .filter(change -> part.affected().contains(change.key().definition()))
                    .toList());
            assertThat(byPart).as("seed %d, %s", seed, drafted).isEqualTo(byWhole);
            smaller += part.catalogue().ids().size() < ids.size() ? 1 : 0;
            changed += byPart.isEmpty() ? 0 : 1;
        }
        assertThat(smaller).as("draws that say something").isGreaterThan(TRIES / 4);
        assertThat(changed).as("draws that say something").isGreaterThan(TRIES / 4);
    }

    private static Decider decider(Catalogue catalogue) {
        return RulebookDecider.of(catalogue, ConsumerGroup.all());
    }

    private static History history(
            DrawnCase one, KeptUser books, SortedSet<DefinitionId> standing, PartOfCatalogue part) {
        return history(one, books, standing, part, false);
    }

    private static History history(
            DrawnCase one, KeptUser books, SortedSet<DefinitionId> standing, PartOfCatalogue part, boolean whole) {
        List<GamificationEvent> events = one.events().stream()
                .filter(event ->
                        whole || part.types().isEmpty() || part.types().get().contains(event.type()))
                .toList();
        List<Outcome> stands = books.books().values().stream()
                .filter(outcome -> standing.contains(outcome.key().definition()))
                .toList();
        return new History(ANN, events, one.facts(), stands);
    }

    private static Set<String> told(List<OutcomeChange> changes) {
        return changes.stream().map(OutcomeChange::toString).collect(Collectors.toSet());
    }
}
