package canary.application;

import canary.adapter.postgres.Rewards;
import com.google.common.collect.ImmutableList;
import org.awaitility.Awaitility;

/** Knows the adapter behind its port, a library that is not its own, and collections that only CEL needs. */
public final class ClaimReward {
    private final Rewards rewards = new Rewards();

    public ImmutableList<Rewards> all() {
        return ImmutableList.of(rewards);
    }

    public void claim(String code) {
        Awaitility.await().until(() -> rewards.isFree(code));
    }
}
