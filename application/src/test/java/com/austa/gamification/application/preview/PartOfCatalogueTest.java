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
import com.austa.gamification.domain.progress.OutcomeKey;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.progress.UserState;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Rulebook;
import com.austa.gamification.testkit.generator.Catalogues;
import com.austa.gamification.testkit.generator.Draw;
import com.austa.gamification.testkit.generator.DrawnCase;
import com.austa.gamification.testkit.generator.KeptUser;
import com.austa.gamification.testkit.generator.Publications;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /** Edited for the whole history or from an instant on, added, retired, the books closed in between. */
    @Test
    void what_a_preview_tells_of_any_publication_is_what_then_happens_to_the_books() {
        int beside = 0;
        int changed = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
            DrawnCase one = DrawnCase.of(seed, ANN);
            List<Catalogue> inForce = Publications.after(one.catalogue(), new Draw(-seed));
            if (inForce.size() == 1) {
                continue;
            }
            Catalogue before = inForce.get(inForce.size() - 2);
            Catalogue after = inForce.get(inForce.size() - 1);
            Set<DefinitionId> edited = editedBetween(before, after);
            if (edited.isEmpty()) {
                continue;
            }
            KeptUser books = KeptUser.atOnce(ANN, decider(before), one.events(), one.facts());
            Map<OutcomeKey, Outcome> stood = books.books();
            PartOfCatalogue part = PartOfCatalogue.of(after, edited);
            List<OutcomeChange> told = PreviewCatalogue.changes(
                    decider(part.catalogue()), history(one, books, part.affected(), part), part);
            books.judge(decider(after));
            assertThat(told(told)).as("seed %d, %s", seed, edited).isEqualTo(told(difference(stood, books.books())));
            beside += part.catalogue().ids().stream().anyMatch(id -> hasSeveralRevisions(after, id)) ? 1 : 0;
            changed += told.isEmpty() ? 0 : 1;
        }
        assertThat(beside).as("draws with revisions beside one another").isGreaterThan(TRIES / 4);
        assertThat(changed).as("draws that say something").isGreaterThan(TRIES / 4);
    }

    private static boolean hasSeveralRevisions(Catalogue catalogue, DefinitionId id) {
        return !Rulebook.compile(catalogue, kind -> true).partsOf(id).isEmpty();
    }

    private static Set<DefinitionId> editedBetween(Catalogue before, Catalogue after) {
        Rulebook newest = Rulebook.compile(after, kind -> true);
        return newest.newerThan(before.revision()).stream()
                .filter(DefinitionId::isWhole)
                .collect(Collectors.toSet());
    }

    private static List<OutcomeChange> difference(Map<OutcomeKey, Outcome> before, Map<OutcomeKey, Outcome> after) {
        Set<OutcomeKey> keys = new HashSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .map(key -> new OutcomeChange(
                        key, Optional.ofNullable(before.get(key)), Optional.ofNullable(after.get(key))))
                .toList();
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
