package com.austa.gamification.application.catalogue;

import java.math.BigDecimal;

/** Which numbers are cheap to compute with; 1e1000000000 is none. */
final class NumberSize {

    static final String ALLOWED = "at most 40 digits and an exponent of at most 15";

    private static final int DIGITS_MAX = 40;
    private static final int EXPONENT_MAX = 15;

    private NumberSize() {}

    static boolean isHandy(BigDecimal number) {
        return number.precision() <= DIGITS_MAX && number.scale() <= DIGITS_MAX && number.scale() >= -EXPONENT_MAX;
    }
}
