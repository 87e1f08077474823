package com.austa.gamification.testkit.contract;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Step;
import com.austa.gamification.domain.progress.UserState;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Decides as another does, but first lets somebody else go on, until they are done or for half a second: who has not come in
 * between by then is kept out by the books.
 */
final class WaitingDecider extends ForwardingDecider {

    private static final long CHANCE_MILLIS = 500;

    private final CountDownLatch reached;
    private final CountDownLatch done;

    WaitingDecider(Decider decider, CountDownLatch reached, CountDownLatch done) {
        super(decider);
        this.reached = reached;
        this.done = done;
    }

    @Override
    public Step decide(UserState before, List<GamificationEvent> fresh) {
        reached.countDown();
        try {
            done.await(CHANCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return super.decide(before, fresh);
    }
}
