package com.austa.gamification.adapter.http.problem;

import com.austa.gamification.adapter.http.security.Forbidden;
import com.austa.gamification.adapter.http.security.InvalidToken;
import com.austa.gamification.domain.event.EventsNotPublished;
import com.austa.gamification.domain.leaderboard.LeaderboardUnavailable;
import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import com.austa.gamification.domain.progress.ProgressUnavailable;
import com.austa.gamification.domain.progress.StaleCatalogue;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From what was thrown to what is told: the one mapping that REST and GraphQL share. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /** What nobody foresaw is logged with its cause, and told by the number under which it is logged. */
    public static Problem of(Throwable thrown) {
        if (thrown instanceof ProblemException known) {
            return known.problem();
        }
        if (thrown instanceof InvalidToken invalid) {
            return Problem.of(ProblemType.UNAUTHENTICATED, invalid.why());
        }
        if (thrown instanceof Forbidden) {
            return Problem.of(ProblemType.FORBIDDEN, Forbidden.WHY);
        }
        if (mayBeTriedAgain(thrown)) {
            LOG.warn("a request could not be answered: {}", thrown.getMessage());
            return Problem.of(
                    ProblemType.UNAVAILABLE, "a part that this request needs gives no answer; try again, it is safe");
        }
        UUID number = UUID.randomUUID();
        LOG.error("request failed, number {}", number, thrown);
        return Problem.of(ProblemType.INTERNAL_ERROR, "nothing you did; tell us the number")
                .with("number", number.toString());
    }

    private static boolean mayBeTriedAgain(Throwable thrown) {
        return thrown instanceof LeaderboardUnavailable
                || thrown instanceof EventsNotPublished
                || thrown instanceof StaleCatalogue
                || (thrown instanceof ProgressUnavailable books && books.errorClass() != ErrorClass.PERMANENT);
    }
}
