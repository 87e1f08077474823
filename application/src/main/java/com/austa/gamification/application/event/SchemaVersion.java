package com.austa.gamification.application.event;

import com.austa.gamification.application.event.json.RefusedInput;

/**
 * {@code MAJOR.MINOR.PATCH} as sent: three runs of ASCII digits, leading zeros allowed.
 *
 * @param major {@link Integer#MAX_VALUE} stands for all that is greater
 */
record SchemaVersion(String text, int major) {

    /** Of a major without its leading zeros; a longer one is newer than any schema. */
    private static final int MAJOR_DIGITS_MAX = 9;

    /** @throws RefusedInput if it is not of that form or longer than {@link EventLimits#VERSION_LENGTH_MAX} */
    static SchemaVersion of(String text) {
        if (text.length() > EventLimits.VERSION_LENGTH_MAX || !isThreeRunsOfDigits(text)) {
            throw RefusedInput.field(
                    "version",
                    "must be MAJOR.MINOR.PATCH in digits 0-9, at most %d characters, but other text came"
                            .formatted(EventLimits.VERSION_LENGTH_MAX));
        }
        return new SchemaVersion(text, major(text));
    }

    private static boolean isThreeRunsOfDigits(String text) {
        int dots = 0;
        boolean digitBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && digitBefore) {
                dots++;
                digitBefore = false;
            } else if (c >= '0' && c <= '9') {
                digitBefore = true;
            } else {
                return false;
            }
        }
        return dots == 2 && digitBefore;
    }

    private static int major(String text) {
        int end = text.indexOf('.');
        int from = 0;
        while (from < end - 1 && text.charAt(from) == '0') {
            from++;
        }
        return end - from > MAJOR_DIGITS_MAX ? Integer.MAX_VALUE : Integer.parseInt(text, from, end, 10);
    }
}
