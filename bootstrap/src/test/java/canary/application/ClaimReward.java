package canary.application;

import canary.adapter.postgres.Rewards;
import org.awaitility.Awaitility;

/** Knows the adapter behind its port, and a library that is not its own. */
public final class ClaimReward {
    private final Rewards rewards = new Rewards();

    public void claim(String code) {
        Awaitility.await().until(() -> rewards.isFree(code));
    }
}
