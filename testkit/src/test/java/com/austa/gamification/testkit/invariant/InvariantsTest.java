package com.austa.gamification.testkit.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.LedgerEntry;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Retraction;
import com.austa.gamification.testkit.contract.SampleStream;
import com.austa.gamification.testkit.generator.DrawnCase;
import com.austa.gamification.testkit.inmemory.InMemoryLeaderboard;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvariantsTest {

    private static final UserId ANN = UserId.of("8a4d1c77-2e5b-4c90-8f31-5b7e9a2c6d02");
    private static final long SEED = 11;

    private final DrawnCase drawn = DrawnCase.of(SEED, ANN);
    private final SampleEvidence evidence = new SampleEvidence(drawn);

    private void assertOnly(Invariant... broken) {
        assertThat(Invariants.of(evidence).atRest())
                .extracting(Violation::invariant)
                .containsOnly(broken);
    }

    private GamificationEvent send() {
        drawn.events().forEach(evidence::send);
        assertThat(Invariants.of(evidence).atRest()).isEmpty();
        assertThat(evidence.outcomes).isNotEmpty();
        return drawn.events().get(0);
    }

    @Test
    void they_hold_after_every_commit_of_many_drawn_cases() {
        for (long seed = 1; seed <= 15; seed++) {
            DrawnCase one = DrawnCase.of(seed, ANN);
            SampleEvidence healthy = new SampleEvidence(one);
            Invariants invariants = Invariants.of(healthy);
            for (GamificationEvent event : one.events()) {
                healthy.send(event);
                healthy.groups()
                        .forEach(group -> assertThat(invariants.afterCommit(group, List.of(ANN)))
                                .isEmpty());
            }
            assertThat(invariants.atRest()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void a_state_that_is_no_fold_of_what_was_claimed_is_found() {
        GamificationEvent event = send();
        SampleEvidence other = new SampleEvidence(DrawnCase.of(SEED + 1, ANN));

        assertThat(Invariants.of(evidence.under(other.catalogue()))
                        .afterCommit(evidence.groups().get(0), List.of(event.userId())))
                .extracting(Violation::invariant)
                .contains(Invariant.I1);
    }

    @Test
    void a_lost_record_is_found() {
        send();
        evidence.sent.add(SentRecord.valid(evidence.stream().position(999), SampleStream.event(ANN, 1)));
        assertOnly(Invariant.I2);
    }

    @Test
    void an_event_that_nobody_sent_is_found() {
        send();
        evidence.sent.remove(0);
        assertOnly(Invariant.I2);
    }

    @Test
    void a_retracted_event_that_still_counts_is_found() {
        GamificationEvent event = send();
        evidence.retracted.add(EventRef.of(event));
        assertOnly(Invariant.I2);
    }

    @Test
    void and_one_that_does_not_is_as_it_should_be() {
        GamificationEvent event = send();
        evidence.books.progress().retract(new Retraction(ANN, event.id(), event.timestamp()), evidence.deciders());
        evidence.retracted.add(EventRef.of(event));
        assertThat(Invariants.of(evidence).atRest()).isEmpty();
    }

    @Test
    void points_given_twice_are_found() {
        send();
        evidence.books.ledger().stream().findFirst().ifPresent(evidence.extra::add);
        assertOnly(Invariant.I3, Invariant.I4);
    }

    @Test
    void a_redemption_too_many_is_found() {
        send();
        evidence.redemptions.put(ANN, 1);
        assertOnly(Invariant.I3);
    }

    @Test
    void a_ledger_that_does_not_add_up_is_found() {
        send();
        evidence.extra.add(new LedgerEntry(
                ANN,
                DefinitionId.reward("prize"),
                "bought:1",
                1,
                LedgerEntry.Kind.SPENT,
                new Journey("alpha"),
                -5,
                drawn.events().get(0).timestamp()));
        assertOnly(Invariant.I4);
    }

    @Test
    void a_dead_letter_has_its_reason() {
        send();
        Delivery rubbish = evidence.stream().putRubbish();
        evidence.sent.add(SentRecord.invalid(rubbish.position(), RejectionReason.MALFORMED_JSON));
        evidence.deliver(rubbish);
        assertThat(Invariants.of(evidence).atRest()).isEmpty();

        evidence.sent.remove(evidence.sent.size() - 1);
        evidence.sent.add(SentRecord.invalid(rubbish.position(), RejectionReason.EMPTY));
        assertOnly(Invariant.I5);
    }

    @Test
    void a_record_that_should_be_a_dead_letter_and_is_none_is_found() {
        send();
        Delivery rubbish = evidence.stream().putRubbish();
        evidence.sent.add(SentRecord.invalid(rubbish.position(), RejectionReason.MALFORMED_JSON));
        assertOnly(Invariant.I2, Invariant.I5);
    }

    @Test
    void an_announcement_that_never_left_is_found() {
        send();
        Announced last = evidence.outcomes.stream()
                .filter(Announced::stands)
                .max(Comparator.comparing(Announced::version))
                .orElseThrow();
        evidence.outcomes.remove(last);
        evidence.notifications.remove(last);
        assertOnly(Invariant.I6);
    }

    @Test
    void one_that_left_under_two_ids_is_found_and_a_copy_is_none() {
        send();
        Announced one = evidence.outcomes.get(0);
        evidence.outcomes.add(one);
        assertThat(Invariants.of(evidence).atRest()).isEmpty();

        evidence.outcomes.add(new Announced(
                UUID.randomUUID(),
                one.type(),
                one.user(),
                one.at(),
                one.about(),
                one.occurrence(),
                one.version(),
                one.number()));
        assertOnly(Invariant.I6);
    }

    @Test
    void a_board_that_has_stayed_behind_is_found() {
        send();
        evidence.view = new InMemoryLeaderboard();
        assertOnly(Invariant.I7);
    }
}
