package com.austa.gamification.application.event.json;

/**
 * How big the parts of a JSON document may be.
 *
 * @param depth levels of objects and arrays, the outermost being 1
 * @param numberLength characters of a number as written
 * @param exponent greatest absolute exponent as written; {@code 1e1000000000} is short to write and endless to add
 * @param stringLength UTF-16 units of a text
 * @param nameLength UTF-16 units of a field's name
 */
public record JsonLimits(int depth, int numberLength, int exponent, int stringLength, int nameLength) {

    /** For what this program wrote itself: only as deep as a stack surely bears. */
    public static final JsonLimits OWN =
            new JsonLimits(500, Integer.MAX_VALUE, 9_999, Integer.MAX_VALUE, Integer.MAX_VALUE);
}
