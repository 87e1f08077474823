package com.austa.gamification.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.progress.DeadLetterPort.Filter;
import com.austa.gamification.domain.progress.DeadLetterPort.Kept;
import com.austa.gamification.domain.progress.DeadLetterPort.Status;
import com.austa.gamification.domain.progress.ReprocessingPort.Job;
import com.austa.gamification.domain.progress.ReprocessingPort.Reached;
import com.austa.gamification.domain.progress.ReprocessingPort.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Jobs over dead letters: which come next, and who has one. */
public interface ReprocessingContract extends BooksContract {

    UUID JOB = new UUID(7, 7);

    @Test
    default void a_job_is_of_the_letters_that_were_there_and_match() {
        List<Kept> letters = letters();
        Instant now = afterAll(letters);
        books().deadLetters().discard(letters.get(3).id());
        Filter malformed = new Filter(
                Optional.empty(),
                Optional.of(RejectionReason.MALFORMED_JSON),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Job job = books().reprocessing().start(JOB, malformed, now);
        assertThat(job.total()).isEqualTo(3);
        assertThat(job.tally()).isEqualTo(Tally.NOTHING);
        assertThat(books().reprocessing().find(JOB)).contains(job);
        assertThat(books().reprocessing().find(new UUID(7, 8))).isEmpty();
        assertThat(next(malformed, now, Optional.empty(), 2))
                .containsExactly(reached(letters.get(0)), reached(letters.get(1)));
        assertThat(next(malformed, now, Optional.of(reached(letters.get(1))), 2))
                .containsExactly(reached(letters.get(2)));
        assertThat(next(malformed, letters.get(0).createdAt().minusSeconds(1), Optional.empty(), 9))
                .isEmpty();
    }

    @Test
    default void discarded_letters_are_those_of_a_job_that_asks_for_them() {
        List<Kept> letters = letters();
        books().deadLetters().discard(letters.get(2).id());
        Filter discarded = new Filter(
                Optional.of(Status.DISCARDED), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(next(discarded, afterAll(letters), Optional.empty(), 9)).containsExactly(reached(letters.get(2)));
        assertThat(next(Filter.ALL, afterAll(letters), Optional.empty(), 9)).hasSize(3);
    }

    @Test
    default void a_job_is_had_by_one_until_its_lease_is_over() {
        List<Kept> letters = letters();
        Instant now = afterAll(letters);
        Instant lease = now.plusSeconds(60);
        Job job = books().reprocessing().start(JOB, Filter.ALL, now);
        assertThat(books().reprocessing().take(now, lease)).contains(job);
        assertThat(books().reprocessing().take(now, lease)).isEmpty();
        Job reported = report(job, new Tally(1, 1, 0), Optional.of(reached(letters.get(1))), Optional.empty());
        assertThat(books().reprocessing().report(reported, lease, now)).isTrue();
        assertThat(books().reprocessing().find(JOB)).contains(reported);
        assertThat(books().reprocessing().take(now, lease.plusSeconds(1))).contains(reported);
        assertThat(books().reprocessing().report(job, lease, now))
                .as("by one who has lost it")
                .isFalse();
        Job done = report(job, new Tally(2, 1, 1), Optional.of(reached(letters.get(3))), Optional.of(now));
        assertThat(books().reprocessing().report(done, lease.plusSeconds(1), now))
                .isTrue();
        assertThat(books().reprocessing().find(JOB)).contains(done);
        assertThat(books().reprocessing().take(now.plus(Duration.ofDays(1)), lease))
                .isEmpty();
    }

    private static Job report(Job job, Tally tally, Optional<Reached> reached, Optional<Instant> finishedAt) {
        return new Job(job.id(), job.filter(), job.startedAt(), job.total(), tally, reached, finishedAt);
    }

    private List<Reached> next(Filter filter, Instant startedAt, Optional<Reached> after, int limit) {
        return books().reprocessing().next(filter, startedAt, after, limit);
    }

    /** Four, in the order of jobs. */
    private List<Kept> letters() {
        SampleStream stream = new SampleStream("events", 0);
        for (int i = 0; i < 4; i++) {
            apply(QUESTS, stream.putRubbish());
        }
        return books().deadLetters().list(Filter.ALL, 10, 0);
    }

    private static Instant afterAll(List<Kept> letters) {
        return letters.get(3).createdAt().plusSeconds(1);
    }

    private static Reached reached(Kept kept) {
        return new Reached(kept.createdAt(), kept.id());
    }
}
