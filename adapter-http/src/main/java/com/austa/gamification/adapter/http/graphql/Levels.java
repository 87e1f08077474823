package com.austa.gamification.adapter.http.graphql;

import com.austa.gamification.adapter.http.answer.LeaderboardAnswers;
import com.austa.gamification.domain.event.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;

/** Levels of all users whom a request names, asked for at once. */
final class Levels {

    static final String NAME = "levels";

    private static final int FIRST = 1;

    private Levels() {}

    static DataLoader<UserId, Integer> loader(LeaderboardAnswers leaderboards) {
        return DataLoaderFactory.newMappedDataLoader(
                users -> CompletableFuture.completedFuture(everyone(List.copyOf(users), leaderboards)));
    }

    private static Map<UserId, Integer> everyone(List<UserId> users, LeaderboardAnswers leaderboards) {
        Map<UserId, Integer> levels = new HashMap<>(leaderboards.levels(users));
        users.forEach(user -> levels.putIfAbsent(user, FIRST));
        return levels;
    }
}
