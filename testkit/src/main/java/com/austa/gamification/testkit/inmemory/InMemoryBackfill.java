package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.progress.BackfillPort;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.UserState;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

final class InMemoryBackfill implements BackfillPort {

    private final InMemoryBooks books;
    private final InMemoryProgress progress;

    InMemoryBackfill(InMemoryBooks books, InMemoryProgress progress) {
        this.books = books;
        this.progress = progress;
    }

    @Override
    public Judged judgeSome(Decider decider, int limit) {
        synchronized (books) {
            List<UserId> users = books.minds.keySet().stream()
                    .filter(mind -> mind.group().equals(decider.group().name()))
                    .filter(mind -> revision(mind) < decider.newestChange())
                    .map(InMemoryBooks.Mind::user)
                    .sorted()
                    .limit(limit)
                    .toList();
            Set<Scored> scored = new HashSet<>();
            users.forEach(user -> scored.addAll(progress.judge(decider, user)));
            return new Judged(users.size(), scored);
        }
    }

    @Override
    public Reach reached(Collection<ConsumerGroup> groups, long revision) {
        Set<String> names = groups.stream().map(ConsumerGroup::name).collect(Collectors.toSet());
        synchronized (books) {
            Map<UserId, Long> oldest = new HashMap<>();
            books.minds.keySet().stream()
                    .filter(mind -> names.contains(mind.group()))
                    .forEach(mind -> oldest.merge(mind.user(), revision(mind), Math::min));
            return new Reach(
                    oldest.values().stream().filter(one -> one >= revision).count(), oldest.size());
        }
    }

    private long revision(InMemoryBooks.Mind mind) {
        byte[] state = books.minds.get(mind);
        return (state == null ? UserState.unknown(mind.user()) : UserState.decode(mind.user(), state)).revision();
    }
}
