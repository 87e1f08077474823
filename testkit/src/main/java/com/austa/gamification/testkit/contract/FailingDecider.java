package com.austa.gamification.testkit.contract;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Decision;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.Step;
import com.austa.gamification.domain.progress.UserState;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** Decides as another does, but fails with {@link #MESSAGE} whenever it comes to one of some users: a bug of ours. */
public record FailingDecider(Decider decider, Set<UserId> users) implements Decider {

    /** Of what is thrown; stands for the payload that such a message may hold. */
    public static final String MESSAGE = "a broken invariant, with a value of the event in its text";

    public FailingDecider {
        users = Set.copyOf(users);
    }

    public FailingDecider(Decider decider, UserId user) {
        this(decider, Set.of(user));
    }

    @Override
    public ConsumerGroup group() {
        return decider.group();
    }

    @Override
    public LevelCurve levels() {
        return decider.levels();
    }

    @Override
    public long revision() {
        return decider.revision();
    }

    @Override
    public long newestChange() {
        return decider.newestChange();
    }

    @Override
    public Step decide(UserState before, List<GamificationEvent> fresh) {
        if (users.contains(before.user())) {
            throw new IllegalStateException(MESSAGE);
        }
        return decider.decide(before, fresh);
    }

    @Override
    public Decision refold(
            UserState before, List<GamificationEvent> fresh, SortedSet<DefinitionId> definitions, History history) {
        return decider.refold(before, fresh, definitions, history);
    }

    @Override
    public SortedSet<DefinitionId> concernedBy(UserState before, Fact fact) {
        return decider.concernedBy(before, fact);
    }

    @Override
    public SortedSet<DefinitionId> concernedBy(UserState before, GamificationEvent retracted) {
        return decider.concernedBy(before, retracted);
    }
}
