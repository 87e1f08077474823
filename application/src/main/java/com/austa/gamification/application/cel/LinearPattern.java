package com.austa.gamification.application.cel;

import com.austa.gamification.domain.condition.TextPattern;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A pattern on RE2/J, whose time is linear in the text; its own size is bounded before it is compiled. Rules and
 * registered schemas both have their patterns run by it.
 */
public record LinearPattern(String source, Pattern compiled) implements TextPattern {

    static final int CHARACTERS_MAX = 500;
    static final int STEPS_MAX = 1_000;

    private static final java.util.regex.Pattern REPETITION =
            java.util.regex.Pattern.compile("\\{(\\d{1,4})(?:,(\\d{0,4}))?}");

    /** @throws IllegalArgumentException with a message for the author */
    public static LinearPattern of(String source) {
        if (source.length() > CHARACTERS_MAX) {
            throw new IllegalArgumentException("the pattern is longer than %d characters".formatted(CHARACTERS_MAX));
        }
        if (source.contains("\\Q")) {
            throw new IllegalArgumentException("the pattern quotes with \\Q");
        }
        if (unfoldedSize(source) > 4L * STEPS_MAX) {
            throw tooLarge();
        }
        try {
            Pattern compiled = Pattern.compile(source);
            if (compiled.programSize() > STEPS_MAX) {
                throw tooLarge();
            }
            return new LinearPattern(source, compiled);
        } catch (PatternSyntaxException unreadable) {
            throw new IllegalArgumentException("the pattern has an error: " + unreadable.getDescription(), unreadable);
        }
    }

    private static IllegalArgumentException tooLarge() {
        return new IllegalArgumentException(
                "the pattern, its repetitions written out, is longer than %,d steps".formatted(STEPS_MAX));
    }

    /**
     * Roughly how many characters the pattern has with its counted repetitions written out. RE2/J does write them out, and
     * three of them inside one another take all the memory there is.
     */
    private static long unfoldedSize(String source) {
        Deque<Long> outer = new ArrayDeque<>();
        long total = 0;
        long last = 0;
        Matcher repetition = REPETITION.matcher(source);
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '(') {
                outer.push(total);
                total = 0;
                last = 0;
            } else if (c == ')' && !outer.isEmpty()) {
                last = total;
                total += outer.pop();
            } else if (c == '{' && repetition.region(i, source.length()).lookingAt()) {
                long times = Math.max(times(repetition.group(1)), times(repetition.group(2)));
                total += last * Math.max(0, times - 1);
                last *= Math.max(1, times);
                i = repetition.end() - 1;
            } else if ("*+?".indexOf(c) < 0) {
                i = c == '[' ? endOfClass(source, i) : c == '\\' ? i + 1 : i;
                last = 1;
                total++;
            }
            if (total > Integer.MAX_VALUE) {
                return total;
            }
        }
        return outer.stream().reduce(total, Long::sum);
    }

    private static long times(@Nullable String digits) {
        return digits == null || digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    /** The offset of the bracket that ends the character class; a bracket that comes first in it is one of its characters. */
    private static int endOfClass(String source, int start) {
        int i = source.startsWith("^", start + 1) ? start + 2 : start + 1;
        if (source.startsWith("]", i)) {
            i++;
        }
        while (i < source.length() && source.charAt(i) != ']') {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    @Override
    public boolean matches(String text) {
        return compiled.matcher(text).find();
    }

    @Override
    public int stepsPerCharacter() {
        return compiled.programSize();
    }
}
