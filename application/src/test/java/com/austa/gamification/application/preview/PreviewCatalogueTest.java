package com.austa.gamification.application.preview;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.BEN;
import static com.austa.gamification.testkit.contract.SampleStream.CYD;
import static com.austa.gamification.testkit.contract.SampleStream.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.application.catalogue.CatalogueFile;
import com.austa.gamification.application.catalogue.CurrentCatalogue;
import com.austa.gamification.application.catalogue.DraftCatalogue;
import com.austa.gamification.application.catalogue.InvalidCatalogue;
import com.austa.gamification.application.catalogue.PublishCatalogue;
import com.austa.gamification.application.catalogue.PublishCatalogue.Reach;
import com.austa.gamification.application.event.Events;
import com.austa.gamification.application.progress.BackfillUsers;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.testkit.contract.PlainMessages;
import com.austa.gamification.testkit.contract.SampleStream;
import com.austa.gamification.testkit.inmemory.InMemoryBooks;
import com.austa.gamification.testkit.inmemory.InMemoryDefinitions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a draft would change is what its publication changes. */
class PreviewCatalogueTest {

    private static final List<ConsumerGroup> GROUPS = ConsumerGroup.onePerRole();

    /** Between events: what is stamped a minute of 100 or more lies ahead. */
    private static final Instant NOW = SampleStream.START.plus(Duration.ofMinutes(100));

    private final InMemoryDefinitions definitions = new InMemoryDefinitions();
    private final InMemoryBooks books = new InMemoryBooks(Clock.systemUTC(), new PlainMessages());
    private final SampleStream stream = new SampleStream("health.events", 0);
    private final PreviewCatalogue preview = within(Duration.ofMinutes(1));

    @BeforeEach
    void ann_has_earned_it_and_ben_not_yet() {
        publish(visits(3, 10));
        happen(event(ANN, 1), event(ANN, 2), event(ANN, 3), event(BEN, 1));
        assertThat(points(ANN)).isEqualTo(10);
        assertThat(points(BEN)).isZero();
    }

    private PreviewCatalogue within(Duration limit) {
        DraftCatalogue drafts = new DraftCatalogue(definitions, Events.BUILT_IN, LevelCurve.STANDARD, () -> NOW);
        return new PreviewCatalogue(drafts, books.histories(), GROUPS, limit);
    }

    private static CatalogueFile visits(int atLeast, int points) {
        String json = """
                {"achievements": [{"id": "it", "name": "It", "description": "It.", "journeyType": "health",
                  "points": %d, "criteria": {"on": "health.metric.recorded", "atLeast": %d}}],
                 "rewards": [{"id": "prize", "name": "Prize", "description": "Prize.", "journeyType": "health",
                  "type": "badge", "value": 1, "cost": 0, "criteria": {"achievement": "it"}}]}""".formatted(points, atLeast);
        return CatalogueFile.read("draft.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private void publish(CatalogueFile file) {
        publishing().publish(file);
    }

    private PublishCatalogue publishing() {
        return new PublishCatalogue(definitions, Events.BUILT_IN, () -> NOW);
    }

    private void happen(com.austa.gamification.domain.event.GamificationEvent... events) {
        CurrentCatalogue current = current();
        List<Delivery> deliveries = Arrays.stream(events).map(stream::put).toList();
        GROUPS.forEach(group -> books.progress().change(new Batch(group, deliveries), current.deciderOf(group)));
    }

    private CurrentCatalogue current() {
        return CurrentCatalogue.load(definitions, Events.BUILT_IN, LevelCurve.STANDARD, GROUPS);
    }

    private void backfill() {
        BackfillUsers backfill =
                new BackfillUsers(books.backfill(), current()::deciders, () -> {}, scored -> {}, () -> NOW);
        while (!backfill.judgeSome().equals(BackfillUsers.IDLE)) {
            // Until nobody is left.
        }
    }

    private long points(UserId user) {
        return books.profiles().profileOf(user).orElseThrow().profile().points();
    }

    @Test
    void an_easier_draft_tells_who_gains_and_what_it_costs() {
        Bill bill = preview.preview(visits(1, 30), Reach.WHOLE_HISTORY);
        assertThat(bill.users()).isEqualTo(2);
        assertThat(bill.usersGaining()).isEqualTo(1);
        assertThat(bill.usersLosing()).isZero();
        assertThat(bill.pointsCreated()).isEqualTo(20 + 30);
        assertThat(bill.pointsWithdrawn()).isZero();
        assertThat(bill.rewardsOwed()).isEqualTo(1);
        assertThat(bill.gained()).extracting(Outcome::points).containsExactly(30L, 0L);
        assertThat(bill.gained()).extracting(outcome -> outcome.key().user()).containsOnly(BEN);
    }

    @Test
    void a_harder_draft_tells_who_loses() {
        Bill bill = preview.preview(visits(4, 10), Reach.WHOLE_HISTORY);
        assertThat(bill.usersGaining()).isZero();
        assertThat(bill.usersLosing()).isEqualTo(1);
        assertThat(bill.pointsWithdrawn()).isEqualTo(10);
        assertThat(bill.lost()).extracting(outcome -> outcome.key().user()).containsOnly(ANN);
    }

    @Test
    void what_is_in_force_already_changes_nothing() {
        Bill bill = preview.preview(visits(3, 10), Reach.WHOLE_HISTORY);
        assertThat(bill).isEqualTo(new Bill(2, 2, 0, 0, 0, 0, 0, List.of(), List.of(), List.of()));
    }

    @Test
    void the_bill_is_what_then_happens_and_a_preview_writes_nothing() {
        int booked = books.ledger().size();
        Bill bill = preview.preview(visits(1, 30), Reach.WHOLE_HISTORY);
        assertThat(books.ledger()).hasSize(booked);
        assertThat(definitions.revision()).isEqualTo(1);
        publish(visits(1, 30));
        happen(event(ANN, 9), event(BEN, 9));
        assertThat(points(ANN) + points(BEN)).isEqualTo(10 + bill.pointsCreated() - bill.pointsWithdrawn());
        assertThat(books.rewards().issuesOf(BEN, 10, 0).total()).isEqualTo(bill.rewardsOwed());
    }

    @Test
    void from_now_on_the_history_gives_nothing_and_costs_nothing() {
        Bill bill = preview.preview(visits(1, 30), Reach.FROM_NOW_ON);
        assertThat(bill).isEqualTo(new Bill(2, 2, 0, 0, 0, 0, 0, List.of(), List.of(), List.of()));
        publishing().publish(visits(1, 30), Reach.FROM_NOW_ON);
        backfill();
        assertThat(points(ANN)).isEqualTo(10);
        assertThat(points(BEN)).isZero();
    }

    @Test
    void from_now_on_what_is_stamped_ahead_is_judged_by_the_draft() {
        happen(event(BEN, 200), event(CYD, 1), event(CYD, 2), event(CYD, 201));
        assertThat(points(CYD)).isEqualTo(10);
        Bill bill = preview.preview(visits(1, 30), Reach.FROM_NOW_ON);
        assertThat(bill.usersGaining()).as("Ben gets it").isEqualTo(1);
        assertThat(bill.usersLosing()).isZero();
        assertThat(bill.pointsCreated())
                .as("Ben 30, and Cyd's third counts no more, but earns the new one")
                .isEqualTo(30 + 20);
        assertThat(bill.pointsWithdrawn()).isZero();
        assertThat(bill.rewardsOwed()).isEqualTo(1);
        publishing().publish(visits(1, 30), Reach.FROM_NOW_ON);
        backfill();
        assertThat(points(ANN)).isEqualTo(10);
        assertThat(points(BEN)).isEqualTo(30);
        assertThat(points(CYD)).isEqualTo(30);
        assertThat(books.rewards().issuesOf(BEN, 10, 0).total()).isEqualTo(bill.rewardsOwed());
    }

    @Test
    void from_now_on_a_reference_is_earned_by_all_who_hold_it() {
        CatalogueFile holder =
                CatalogueFile.ofDefinition(DefinitionId.achievement("holder"), """
                {"name": "H", "description": "H.", "journeyType": "health", "points": 7, "criteria": {"achievement": "it"}}""".getBytes(StandardCharsets.UTF_8));
        Bill bill = preview.preview(holder, Reach.FROM_NOW_ON);
        assertThat(bill.usersGaining()).isEqualTo(1);
        assertThat(bill.pointsCreated()).isEqualTo(7);
        assertThat(bill.gained())
                .extracting(outcome -> outcome.place().instant())
                .containsExactly(NOW);
        publishing().publish(holder, Reach.FROM_NOW_ON);
        backfill();
        assertThat(points(ANN)).isEqualTo(17);
    }

    @Test
    void retiring_takes_only_what_is_stamped_ahead() {
        happen(event(BEN, 2), event(BEN, 200));
        assertThat(points(BEN)).isEqualTo(10);
        Bill bill = preview.previewRetiring(DefinitionId.achievement("it")).orElseThrow();
        assertThat(bill.usersGaining()).isZero();
        assertThat(bill.usersLosing()).isEqualTo(1);
        assertThat(bill.pointsWithdrawn()).isEqualTo(10);
        assertThat(bill.lost()).extracting(outcome -> outcome.key().user()).containsOnly(BEN);
        assertThat(definitions.revision()).isEqualTo(1);
        publishing().retire(DefinitionId.achievement("it"));
        backfill();
        assertThat(points(ANN)).isEqualTo(10);
        assertThat(points(BEN)).isZero();
        assertThat(preview.previewRetiring(DefinitionId.achievement("it"))
                        .orElseThrow()
                        .usersLosing())
                .as("it is retired")
                .isZero();
        assertThat(preview.previewRetiring(DefinitionId.achievement("never"))).isEmpty();
    }

    @Test
    void a_point_rule_tells_who_gains_points_with_a_receipt_of_each() {
        Bill bill = preview.preview(
                CatalogueFile.ofDefinition(DefinitionId.pointRule("each"), """
                {"name": "Each", "journeyType": "health", "on": "health.metric.recorded", "points": 2}""".getBytes(StandardCharsets.UTF_8)),
                Reach.WHOLE_HISTORY);
        assertThat(bill.usersGaining()).isEqualTo(2);
        assertThat(bill.pointsCreated()).isEqualTo(8);
        assertThat(bill.gained()).extracting(outcome -> outcome.key().user()).containsExactly(ANN, BEN);
        assertThat(bill.warnings()).isNotEmpty();
    }

    @Test
    void when_time_is_up_the_bill_says_of_how_many_it_is() {
        for (int user = 0; user < 30; user++) {
            happen(event(new UserId(new UUID(user, user)), 1));
        }
        Bill cut = within(Duration.ZERO).preview(visits(1, 30), Reach.WHOLE_HISTORY);
        assertThat(cut.isComplete()).isFalse();
        assertThat(cut.users()).isEqualTo(10);
        assertThat(cut.of()).isEqualTo(32);
        assertThat(cut.usersGaining()).isEqualTo(10);
        Bill whole = preview.preview(visits(1, 30), Reach.WHOLE_HISTORY);
        assertThat(whole.isComplete()).isTrue();
        assertThat(whole.users()).isEqualTo(32);
        assertThat(whole.usersGaining()).isEqualTo(31);
    }

    @Test
    void a_draft_with_a_fault_is_refused_with_all_of_them() {
        assertThatThrownBy(() -> preview.preview(visits(0, -1), Reach.WHOLE_HISTORY))
                .isInstanceOf(InvalidCatalogue.class)
                .hasMessageContaining("atLeast")
                .hasMessageContaining("points");
    }
}
