package canary.domain.reward.util;

/** Named after nothing, in a package named after nothing. */
public final class RewardHelper {
    private RewardHelper() {}
}
