package com.austa.gamification.application.progress;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.BEN;
import static com.austa.gamification.testkit.contract.SampleStream.CYD;
import static com.austa.gamification.testkit.contract.SampleStream.START;
import static com.austa.gamification.testkit.contract.SampleStream.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.BackfillPort;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.ProgressUnavailable;
import com.austa.gamification.testkit.contract.FailingDecider;
import com.austa.gamification.testkit.contract.PlainMessages;
import com.austa.gamification.testkit.contract.SampleDecider;
import com.austa.gamification.testkit.contract.SampleStream;
import com.austa.gamification.testkit.inmemory.InMemoryBooks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Users who cannot be judged do not hold up those who can. */
class BackfillUsersTest {

    private static final ConsumerGroup GROUP = ConsumerGroup.all();
    private static final Decider EDITED = new SampleDecider(GROUP, 2, 2);

    private final InMemoryBooks books = new InMemoryBooks(Clock.systemUTC(), new PlainMessages());
    private final SampleStream stream = new SampleStream("health.events", 0);
    private final Set<UserId> failing = new HashSet<>();
    private final List<List<UserId>> asked = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Runnable trouble = () -> {};
    private Decider rules = EDITED;
    private Instant now = START;

    private final BackfillUsers backfill = new BackfillUsers(
            new Watched(), () -> List.of(new FailingDecider(rules, failing)), () -> {}, scored -> {}, () -> now);

    @BeforeEach
    void listen() {
        Logger logger = (Logger) LoggerFactory.getLogger(BackfillUsers.class);
        logger.setAdditive(false);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop_listening() {
        Logger logger = (Logger) LoggerFactory.getLogger(BackfillUsers.class);
        logger.detachAppender(log);
        logger.setAdditive(true);
    }

    @Test
    void all_others_are_judged_and_who_fails_is_counted() {
        List<UserId> users = users(50);
        failing.addAll(List.of(users.get(7), users.get(8), users.get(41)));
        judgeAll();
        assertThat(unjudged()).containsExactlyInAnyOrderElementsOf(failing);
        assertThat(backfill.leftAside(GROUP)).containsExactlyInAnyOrderElementsOf(failing);
        assertThat(backfill.failures(GROUP)).isEqualTo(3);
    }

    @Test
    void who_fails_is_logged_once_with_the_error_and_nothing_of_the_event() {
        users(ANN, BEN);
        failing.add(BEN);
        judgeAll();
        now = now.plus(LeftAside.FIRST_PAUSE);
        judgeAll();
        assertThat(backfill.failures(GROUP)).isEqualTo(2);
        assertThat(log.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains(
                        "alert=BACKFILL_USER",
                        BEN.toString(),
                        "IllegalStateException at " + FailingDecider.class.getName())
                .doesNotContain(FailingDecider.MESSAGE);
        assertThat(log.list.get(0).getThrowableProxy()).isNull();
    }

    @Test
    void who_overflows_the_stack_does_not_end_the_backfill() {
        users(ANN, BEN);
        trouble = () -> {
            throw new StackOverflowError();
        };
        judgeAll();
        assertThat(backfill.leftAside(GROUP)).containsExactlyInAnyOrder(ANN, BEN);
    }

    @Test
    void who_failed_is_tried_again_alone_after_a_minute_and_then_ever_more_rarely() {
        users(ANN, BEN);
        failing.add(BEN);
        judgeAll();
        asked.clear();
        Duration waited = Duration.ZERO;
        List<Duration> tried = new ArrayList<>();
        while (waited.compareTo(Duration.ofHours(5)) < 0) {
            waited = waited.plusSeconds(30);
            now = START.plus(waited);
            backfill.judgeSome();
            if (!asked.isEmpty()) {
                assertThat(asked).containsExactly(List.of(BEN));
                asked.clear();
                tried.add(waited);
            }
        }
        assertThat(tried).extracting(Duration::toMinutes).containsExactly(1L, 3L, 7L, 15L, 31L, 63L, 123L, 183L, 243L);
        assertThat(backfill.failures(GROUP)).isEqualTo(1 + tried.size());
    }

    @Test
    void who_can_be_judged_again_is_no_longer_left_aside() {
        users(ANN, BEN, CYD);
        failing.add(BEN);
        judgeAll();
        failing.clear();
        judgeAll();
        assertThat(backfill.leftAside(GROUP)).containsExactly(BEN);
        now = now.plus(LeftAside.FIRST_PAUSE);
        judgeAll();
        assertThat(backfill.leftAside(GROUP)).isEmpty();
        assertThat(unjudged()).isEmpty();
    }

    @Test
    void whom_an_event_has_had_judged_meanwhile_is_no_longer_left_aside() {
        users(ANN, BEN);
        failing.add(BEN);
        judgeAll();
        books.progress().change(new Batch(GROUP, List.of(stream.put(event(BEN, 2)))), EDITED);
        now = now.plus(LeftAside.FIRST_PAUSE);
        judgeAll();
        assertThat(backfill.leftAside(GROUP)).isEmpty();
        assertThat(backfill.failures(GROUP)).isOne();
    }

    @Test
    void a_newer_catalogue_is_tried_at_once() {
        users(ANN, BEN);
        failing.add(BEN);
        judgeAll();
        failing.clear();
        rules = new SampleDecider(GROUP, 3, 2);
        judgeAll();
        assertThat(backfill.leftAside(GROUP)).isEmpty();
        assertThat(unjudged()).isEmpty();
    }

    @Test
    void no_more_are_kept_than_can_be_and_the_rest_wait() {
        failing.addAll(users(LeftAside.USERS_MAX + 500));
        judgeAll();
        assertThat(backfill.leftAside(GROUP)).hasSizeBetween(LeftAside.USERS_MAX, LeftAside.USERS_MAX + 200);
        asked.clear();
        backfill.judgeSome();
        assertThat(asked).isEmpty();
    }

    @Test
    void what_is_wrong_with_the_database_is_put_down_to_nobody() {
        users(ANN, BEN);
        trouble = unavailable(ErrorClass.INFRASTRUCTURE);
        assertThatThrownBy(backfill::judgeSome).isInstanceOf(ProgressUnavailable.class);
        assertThat(asked).hasSize(1);
        trouble = () -> {};
        judgeAll();
        assertThat(unjudged()).isEmpty();
        assertThat(backfill.failures(GROUP)).isZero();
    }

    @Test
    void what_takes_too_long_is_tried_with_fewer_until_one_is_alone_with_it() {
        users(ANN, BEN, CYD);
        trouble = unavailable(ErrorClass.TRANSIENT);
        assertThatThrownBy(backfill::judgeSome).isInstanceOf(ProgressUnavailable.class);
        backfill.judgeSome();
        assertThat(asked).extracting(List::size).containsExactly(3, 1);
        assertThat(backfill.leftAside(GROUP)).hasSize(1);
    }

    private static Runnable unavailable(ErrorClass errorClass) {
        return () -> {
            throw new ProgressUnavailable("no answer", errorClass, new RuntimeException());
        };
    }

    /** All have an event that the rules of before have judged. */
    private void users(UserId... users) {
        for (UserId user : users) {
            books.progress().change(new Batch(GROUP, List.of(stream.put(event(user, 1)))), new SampleDecider(GROUP));
        }
    }

    private List<UserId> users(int number) {
        List<UserId> users = new ArrayList<>();
        for (int user = 0; user < number; user++) {
            users.add(new UserId(new UUID(user * 0x1234_5678_9ABC_DEF1L, user)));
        }
        users(users.toArray(UserId[]::new));
        return users;
    }

    private void judgeAll() {
        int before;
        do {
            before = asked.size();
            backfill.judgeSome();
        } while (asked.size() > before);
    }

    private List<UserId> unjudged() {
        return books.backfill().unjudged(rules, 10_000, Set.of());
    }

    /** Notes whom it is asked to judge. */
    private final class Watched implements BackfillPort {
        @Override
        public List<UserId> unjudged(Decider decider, int limit, Set<UserId> except) {
            return books.backfill().unjudged(decider, limit, except);
        }

        @Override
        public Optional<Judged> judge(Decider decider, Collection<UserId> users) {
            asked.add(List.copyOf(users));
            trouble.run();
            return books.backfill().judge(decider, users);
        }

        @Override
        public Reach reached(Collection<ConsumerGroup> groups, long revision) {
            return books.backfill().reached(groups, revision);
        }
    }
}
