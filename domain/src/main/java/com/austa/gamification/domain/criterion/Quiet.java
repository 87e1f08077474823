package com.austa.gamification.domain.criterion;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.GamificationEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * After some {@code after} at t no {@code noise} in (t, t + length]: falls due, and is earned, at the end of it. It is
 * known once anything later was claimed of the user.
 */
public record Quiet(Duration length, EventFilter noise, EventFilter after) implements LeafCriterion {

    private static final int AFTER = 0;
    private static final int NOISE = 1;

    public Quiet {
        requireNonNull(noise, "noise");
        requireNonNull(after, "after");
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("quiet must be longer than nothing but was " + length);
        }
    }

    /** Whether a silence may begin with the event. */
    public static boolean begins(Contribution contribution) {
        return contribution.isMarked(AFTER);
    }

    /** Whether the event breaks a silence. */
    public static boolean isNoise(Contribution contribution) {
        return contribution.isMarked(NOISE);
    }

    @Override
    public List<EventFilter> filters() {
        return List.of(after, noise);
    }

    @Override
    public Optional<Contribution> contributionOf(GamificationEvent event) {
        int marks = (after.accepts(event) ? 1 << AFTER : 0) | (noise.accepts(event) ? 1 << NOISE : 0);
        return Optional.of(Contribution.marked(event, Optional.empty(), marks));
    }

    /** What it looks for is what its filters accept. */
    @Override
    public boolean fails(GamificationEvent event) {
        return false;
    }

    @Override
    public BigDecimal target() {
        return BigDecimal.ONE;
    }

    @Override
    public boolean fallsDue() {
        return true;
    }

    @Override
    public Memory start(Targets targets) {
        return QuietMemory.empty(this, targets);
    }

    @Override
    public Memory read(Targets targets, StateReader reader) {
        return QuietMemory.read(this, targets, reader);
    }
}
