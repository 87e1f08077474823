package com.austa.gamification.domain.event;

import java.util.Comparator;
import java.util.UUID;

/**
 * UUIDs as unsigned bytes, the order PostgreSQL keeps. {@link UUID#compareTo} is signed and puts {@code 80…} before
 * {@code 7f…}; two stores that broke ties differently would give two results.
 */
public final class UuidOrder {

    public static final Comparator<UUID> UNSIGNED = UuidOrder::compare;

    private UuidOrder() {}

    private static int compare(UUID left, UUID right) {
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }
}
