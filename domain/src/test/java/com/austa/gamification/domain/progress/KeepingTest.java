package com.austa.gamification.domain.progress;

import static com.austa.gamification.domain.Story.A;
import static com.austa.gamification.domain.Story.ANN;
import static com.austa.gamification.domain.Story.B;
import static com.austa.gamification.domain.Story.VALUE;
import static com.austa.gamification.domain.Story.a;
import static com.austa.gamification.domain.Story.b;
import static com.austa.gamification.domain.definition.Criteria.achievement;
import static com.austa.gamification.domain.definition.Criteria.all;
import static com.austa.gamification.domain.definition.Criteria.count;
import static com.austa.gamification.domain.definition.Criteria.latest;
import static com.austa.gamification.domain.definition.Criteria.streak;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.Story;
import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.definition.AchievementDraft;
import com.austa.gamification.domain.definition.Define;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.explanation.Explainer;
import com.austa.gamification.domain.explanation.Explanation;
import com.austa.gamification.domain.rules.Catalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class KeepingTest {

    private static final Criterion THREE_IN_A_ROW = streak(3, A.where(VALUE.isAtLeast(1)));

    private static AchievementDraft it(String id, Criterion criterion) {
        return Define.achievement(id, criterion).named(id, "").in("health").points(10);
    }

    /** One group that owns all, its log and its books. */
    private static final class User {
        private final Catalogue catalogue;
        private final Decider decider;
        private final List<GamificationEvent> events = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();
        private final Map<OutcomeKey, Outcome> books = new HashMap<>();
        private UserState state = UserState.unknown(ANN);

        User(AchievementDraft... drafts) {
            List<Achievement> achievements = new ArrayList<>();
            for (AchievementDraft draft : drafts) {
                achievements.add(draft.build());
            }
            this.catalogue = Story.of(achievements.toArray(Achievement[]::new));
            this.decider = RulebookDecider.of(catalogue, ConsumerGroup.all());
        }

        User takes(GamificationEvent... fresh) {
            events.addAll(List.of(fresh));
            Step step = decider.decide(state, List.of(fresh));
            apply(
                    step instanceof Step.Decided decided
                            ? decided.decision()
                            : decider.refold(
                                    state,
                                    List.of(fresh),
                                    ((Step.NeedsHistory) step).definitions(),
                                    history(((Step.NeedsHistory) step).definitions())));
            return this;
        }

        User retracts(GamificationEvent event) {
            SortedSet<DefinitionId> concerned = decider.concernedBy(state, event);
            apply(decider.refold(state, List.of(), concerned, history(concerned).without(event)));
            events.remove(event);
            return this;
        }

        private History history(SortedSet<DefinitionId> definitions) {
            return new History(
                    ANN,
                    events,
                    facts,
                    books.values().stream()
                            .filter(one -> definitions.contains(one.key().definition()))
                            .toList());
        }

        private void apply(Decision decision) {
            decision.changes().forEach(change -> {
                books.remove(change.key());
                change.after().ifPresent(outcome -> books.put(change.key(), outcome));
            });
            facts.addAll(decision.facts());
            state = decision.after();
        }

        List<String> holds() {
            return new TreeSet<>(books.values().stream()
                            .map(one -> one.key().definition().slug() + "@"
                                    + one.place().instant().toString().substring(0, 10))
                            .toList())
                    .stream().toList();
        }
    }

    @Test
    void what_a_commit_held_stays_though_a_late_event_denies_it() {
        User user = new User(it("row", THREE_IN_A_ROW).kept())
                .takes(a("2026-03-01T00:00:00Z"), a("2026-03-02T00:00:00Z"), a("2026-03-03T00:00:00Z"));

        user.takes(a("2026-03-02T12:00:00Z", 0));

        assertThat(user.holds()).containsExactly("row@2026-03-03");
        assertThat(user.facts).singleElement().satisfies(fact -> {
            assertThat(fact.kind()).isEqualTo(Fact.Kind.AWARD_KEPT);
            assertThat(fact.about()).isEqualTo(DefinitionId.achievement("row"));
            assertThat(fact.at()).isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));
            assertThat(Held.decode(fact.held().orElseThrow().encode()))
                    .isEqualTo(fact.held().orElseThrow());
        });
        assertThat(new User(it("row", THREE_IN_A_ROW))
                        .takes(a("2026-03-01T00:00:00Z"), a("2026-03-02T00:00:00Z"), a("2026-03-03T00:00:00Z"))
                        .takes(a("2026-03-02T12:00:00Z", 0))
                        .holds())
                .as("revised")
                .isEmpty();
    }

    @Test
    void what_is_kept_is_explained_as_earned_and_kept() {
        User user = new User(it("row", THREE_IN_A_ROW).kept())
                .takes(a("2026-03-01T00:00:00Z"), a("2026-03-02T00:00:00Z"), a("2026-03-03T00:00:00Z"))
                .takes(a("2026-03-02T12:00:00Z", 0));

        Explanation explanation = Explainer.of(user.catalogue)
                .explain(DefinitionId.achievement("row"), user.history(new TreeSet<>()), Instant.EPOCH)
                .orElseThrow();

        assertThat(explanation.root().holds()).isTrue();
        assertThat(explanation.progress().isComplete()).isTrue();
        assertThat(explanation.root().sentence())
                .isEqualTo("earned at 2026-03-03T00:00:00Z; kept, though later evidence would take it back");
    }

    @Test
    void what_no_commit_held_is_not_kept() {
        User user = new User(it("row", THREE_IN_A_ROW).kept())
                .takes(
                        a("2026-03-01T00:00:00Z"),
                        a("2026-03-02T00:00:00Z"),
                        a("2026-03-03T00:00:00Z"),
                        a("2026-03-02T12:00:00Z", 0));

        assertThat(user.holds()).isEmpty();
        assertThat(user.facts).isEmpty();
    }

    @Test
    void of_two_places_the_earlier_stands() {
        User user = new User(it("row", THREE_IN_A_ROW).kept())
                .takes(a("2026-03-01T00:00:00Z"), a("2026-03-02T00:00:00Z"), a("2026-03-03T00:00:00Z"))
                .takes(a("2026-03-02T12:00:00Z", 0));

        assertThat(user.takes(a("2026-03-04T00:00:00Z"), a("2026-03-05T00:00:00Z"))
                        .holds())
                .as("earned again, later")
                .containsExactly("row@2026-03-03");
        assertThat(user.takes(a("2026-02-28T00:00:00Z")).holds())
                .as("earned earlier by a late event")
                .containsExactly("row@2026-03-02");
    }

    @Test
    void what_is_taken_out_takes_along_what_rests_on_it_but_for_what_was_kept() {
        GamificationEvent second = a("2026-03-02T00:00:00Z");
        User user = new User(it("row", THREE_IN_A_ROW).kept())
                .takes(a("2026-03-01T00:00:00Z"), second, a("2026-03-03T00:00:00Z"));

        assertThat(user.retracts(second).holds()).isEmpty();
        assertThat(user.facts).isEmpty();
    }

    @Test
    void what_events_in_time_take_is_lost() {
        User user = new User(it("light", latest(VALUE, A).atMost(80)).kept()).takes(a("2026-03-01T00:00:00Z", 80));

        assertThat(user.takes(a("2026-03-02T00:00:00Z", 81)).holds()).isEmpty();
        assertThat(user.takes(a("2026-03-03T00:00:00Z", 79)).holds()).containsExactly("light@2026-03-03");
        assertThat(user.takes(b("2026-03-09T00:00:00Z"))
                        .takes(a("2026-03-05T00:00:00Z", 82))
                        .holds())
                .as("late, for something later is known")
                .containsExactly("light@2026-03-03");
    }

    @Test
    void what_rests_on_what_is_kept_needs_no_fact_of_its_own() {
        User user = new User(
                        it("row", THREE_IN_A_ROW).kept(),
                        it("both", all(achievement("row"), count(B))).kept())
                .takes(a("2026-03-01T00:00:00Z"), a("2026-03-02T00:00:00Z"), a("2026-03-03T00:00:00Z"))
                .takes(b("2026-03-04T00:00:00Z"));

        user.takes(a("2026-03-02T12:00:00Z", 0));

        assertThat(user.holds()).containsExactly("both@2026-03-04", "row@2026-03-03");
        assertThat(user.facts)
                .singleElement()
                .satisfies(fact -> assertThat(fact.about().slug()).isEqualTo("row"));
    }
}
