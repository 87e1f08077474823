package com.austa.gamification.testkit.inmemory;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.BackfillPort;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.UserState;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public List<UserId> unjudged(Decider decider, int limit, Set<UserId> except) {
        synchronized (books) {
            return books.minds.keySet().stream()
                    .filter(mind -> isUnjudged(mind, decider) && !except.contains(mind.user()))
                    .map(InMemoryBooks.Mind::user)
                    .sorted()
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public Optional<Judged> judge(Decider decider, Collection<UserId> users) {
        synchronized (books) {
            List<UserId> left = users.stream()
                    .filter(user ->
                            isUnjudged(new InMemoryBooks.Mind(decider.group().name(), user), decider))
                    .toList();
            return Optional.of(new Judged(left.size(), progress.judge(decider, left)));
        }
    }

    private boolean isUnjudged(InMemoryBooks.Mind mind, Decider decider) {
        return mind.group().equals(decider.group().name())
                && books.minds.containsKey(mind)
                && revision(mind) < decider.newestChange();
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
