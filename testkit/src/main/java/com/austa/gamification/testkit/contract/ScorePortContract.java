package com.austa.gamification.testkit.contract;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.BEN;
import static com.austa.gamification.testkit.contract.SampleStream.HEALTH;
import static com.austa.gamification.testkit.contract.SampleStream.SHOP;
import static com.austa.gamification.testkit.contract.SampleStream.START;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.leaderboard.BoardId;
import com.austa.gamification.domain.leaderboard.Score;
import com.austa.gamification.domain.leaderboard.Standing;
import com.austa.gamification.domain.progress.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Copying the books' scores to a view. */
public interface ScorePortContract extends BooksContract {

    int DAYS = 40;

    @Test
    default void all_boards_at_once_have_the_scores_that_each_has_by_itself() {
        everyoneScoresDaily();
        Set<BoardId> boards = books().scores().bookedSince(Instant.EPOCH).keySet();

        Map<BoardId, Map<UserId, Long>> atOnce = scores(boards);

        assertThat(boards).hasSizeGreaterThan(DAYS);
        for (BoardId board : boards) {
            Map<UserId, Long> ranked = new TreeMap<>();
            for (Standing standing : books().leaderboards().page(board, 200, 0)) {
                ranked.put(standing.user(), standing.points());
            }
            assertThat(atOnce.get(board))
                    .as(board.toString())
                    .isEqualTo(ranked)
                    .isEqualTo(scores(Set.of(board)).get(board));
        }
    }

    private void everyoneScoresDaily() {
        SampleStream stream = new SampleStream("daily", 0);
        List<Delivery> deliveries = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            for (UserId user : List.of(ANN, BEN)) {
                Journey journey = day % 3 == 0 ? SHOP : HEALTH;
                EventId id = new EventId(new UUID(day, user.value().getMostSignificantBits()));
                Attributes payload = Attributes.NONE.with("points", Value.of(day + 1L));
                Instant at = START.plus(Duration.ofHours(20L * day));
                deliveries.add(stream.put(SampleStream.event(id, user, journey, at, payload)));
            }
        }
        apply(new SampleDecider(ACHIEVEMENTS, 1, Integer.MAX_VALUE), deliveries);
    }

    private Map<BoardId, Map<UserId, Long>> scores(Collection<BoardId> boards) {
        Map<BoardId, Map<UserId, Long>> scores = new HashMap<>();
        books().scores().forEach(boards, (board, chunk) -> {
            for (Score score : chunk) {
                scores.computeIfAbsent(board, key -> new TreeMap<>()).put(score.user(), score.points());
            }
        });
        return scores;
    }
}
