package com.austa.gamification.domain.reward;

/** Why a redemption is refused. */
public enum RedeemRefusal {
    INSUFFICIENT_POINTS("insufficient-points"),
    OUT_OF_STOCK("out-of-stock"),
    ALREADY_REDEEMED("already-redeemed"),
    REWARD_EXPIRED("reward-expired"),
    LIMIT_REACHED("limit-reached"),
    IDEMPOTENCY_CONFLICT("idempotency-conflict");

    private final String label;

    RedeemRefusal(String label) {
        this.label = label;
    }

    /** As problem documents name it. */
    public String label() {
        return label;
    }
}
