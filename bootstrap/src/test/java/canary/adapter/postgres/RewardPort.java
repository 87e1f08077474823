package canary.adapter.postgres;

/** A port that belongs to the outside. */
public interface RewardPort {
    boolean isFree(String code);
}
