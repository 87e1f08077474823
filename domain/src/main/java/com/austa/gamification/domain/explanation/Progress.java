package com.austa.gamification.domain.explanation;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * How far something is.
 *
 * @param current what counts so far, in the target's unit
 * @param fraction 0 to 1 with {@link #SCALE} decimals, cut; 1 only for what is complete
 */
public record Progress(BigDecimal current, BigDecimal target, BigDecimal fraction) {

    public static final int SCALE = 4;

    /** What is not complete is never nearer than this. */
    public static final BigDecimal NEARLY = BigDecimal.ONE.subtract(BigDecimal.ONE.movePointLeft(SCALE));

    private static final BigDecimal WHOLE = BigDecimal.ONE.setScale(SCALE);
    private static final BigDecimal NONE = BigDecimal.ZERO.setScale(SCALE);

    public Progress {
        requireNonNull(current, "current");
        requireNonNull(target, "target");
        if (fraction.signum() < 0 || fraction.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a fraction must be 0 to 1 but was " + fraction);
        }
    }

    static Progress complete(BigDecimal current, BigDecimal target) {
        return new Progress(current, target, WHOLE);
    }

    static Progress nothing(BigDecimal current, BigDecimal target) {
        return new Progress(current, target, NONE);
    }

    /** Of something still open that grows towards its target. */
    static Progress upTo(BigDecimal current, BigDecimal target) {
        return target.signum() > 0 ? open(current, target, quotient(current, target)) : nothing(current, target);
    }

    /** Of something still open that must come down to its target. */
    static Progress downTo(BigDecimal current, BigDecimal target) {
        return target.signum() > 0 && current.signum() > 0
                ? open(current, target, quotient(target, current))
                : nothing(current, target);
    }

    static Progress open(BigDecimal current, BigDecimal target, BigDecimal fraction) {
        BigDecimal within = fraction.max(BigDecimal.ZERO).min(NEARLY);
        return new Progress(current, target, within.setScale(SCALE, RoundingMode.DOWN));
    }

    static BigDecimal mean(Collection<BigDecimal> fractions) {
        BigDecimal sum = fractions.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return fractions.isEmpty() ? BigDecimal.ONE : quotient(sum, BigDecimal.valueOf(fractions.size()));
    }

    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, MathContext.DECIMAL128);
    }

    public boolean isComplete() {
        return fraction.compareTo(BigDecimal.ONE) == 0;
    }

    Progress asOpen() {
        return open(current, target, fraction);
    }
}
