package com.austa.gamification.application.event.json;

/** A JSON number judged as text, before anything is computed with it. */
final class NumberText {

    /** Enough for any limit; longer ones are beyond it without being read. */
    private static final int EXPONENT_DIGITS_MAX = 9;

    private NumberText() {}

    static boolean exponentWithin(String number, int limit) {
        int at = Math.max(number.indexOf('e'), number.indexOf('E'));
        if (at < 0) {
            return true;
        }
        int from = at + 1;
        if (number.charAt(from) == '+' || number.charAt(from) == '-') {
            from++;
        }
        while (from < number.length() - 1 && number.charAt(from) == '0') {
            from++;
        }
        return number.length() - from <= EXPONENT_DIGITS_MAX && Integer.parseInt(number.substring(from)) <= limit;
    }
}
