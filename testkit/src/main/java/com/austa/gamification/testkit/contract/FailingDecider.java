package com.austa.gamification.testkit.contract;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Step;
import com.austa.gamification.domain.progress.UserState;
import java.util.List;
import java.util.Set;

/** Decides as another does, but fails with {@link #MESSAGE} whenever it comes to one of some users: a bug of ours. */
public final class FailingDecider extends ForwardingDecider {

    /** Of what is thrown; stands for the payload that such a message may hold. */
    public static final String MESSAGE = "a broken invariant, with a value of the event in its text";

    private final Set<UserId> users;

    public FailingDecider(Decider decider, Set<UserId> users) {
        super(decider);
        this.users = Set.copyOf(users);
    }

    public FailingDecider(Decider decider, UserId user) {
        this(decider, Set.of(user));
    }

    @Override
    public Step decide(UserState before, List<GamificationEvent> fresh) {
        if (users.contains(before.user())) {
            throw new IllegalStateException(MESSAGE);
        }
        return super.decide(before, fresh);
    }
}
