package com.austa.gamification.application.cel;

import java.util.List;
import java.util.Random;

/**
 * Rules, drawn from one seed, that mean the same to CEL and to the engine: whole numbers, fields that are there, no
 * division. The fields: {@code a b} numbers, {@code s t} texts, {@code p q} flags, {@code l} a list.
 */
final class RandomRules {

    static final List<String> TEXTS = List.of("", "a", "ab", "b", "steps", "a\uD83D\uDE00");

    private static final List<String> PATTERNS = List.of("^a", "b$", "a|s", "^[a-b]{1,2}$", ".", "st?e");
    private static final List<String> GETTERS =
            List.of("getFullYear", "getMonth", "getDayOfMonth", "getDayOfWeek", "getHours", "getMinutes");
    private static final List<String> ZONES = List.of("", "'UTC'", "'Asia/Tokyo'", "'America/Sao_Paulo'", "'+05:45'");
    private static final List<String> INSTANTS =
            List.of("2024-03-31T22:15:00Z", "2024-04-01T07:15:00+09:00", "2023-12-31T23:59:59.999Z");

    private final Random random;

    RandomRules(long seed) {
        random = new Random(seed);
    }

    String rule(int depth) {
        return switch (random.nextInt(depth == 0 ? 9 : 13)) {
            case 0 -> "%s %s %s".formatted(number(depth), comparison(), number(depth));
            case 1 -> "%s %s %s".formatted(text(), comparison(), text());
            case 2 -> field("p", "q");
            case 3 -> "%s.%s(%s)".formatted(text(), one(List.of("startsWith", "endsWith", "contains")), text());
            case 4 -> "%s.matches('%s')".formatted(text(), one(PATTERNS));
            case 5 -> "%s in [%s, %s, %s]".formatted(field("a", "s", "p"), literal(), literal(), literal());
            case 6 ->
                "has(%s)".formatted(one(List.of("payload.a", "payload.x", "metadata.x", "payload.o.i", "payload.o.x")));
            case 7 -> "timestamp %s timestamp('%s')".formatted(comparison(), one(INSTANTS));
            case 8 -> "%s %s %s".formatted(field("a", "s", "p", "o.i"), one(List.of("==", "!=")), literal());
            case 9 -> "!(%s)".formatted(rule(depth - 1));
            case 10 -> "(%s && %s)".formatted(rule(depth - 1), rule(depth - 1));
            case 11 -> "(%s || %s)".formatted(rule(depth - 1), rule(depth - 1));
            default -> "%s && %s || %s".formatted(rule(depth - 1), rule(depth - 1), rule(depth - 1));
        };
    }

    /** The rule with a few of its characters dropped, doubled, exchanged or replaced by a piece of another. */
    String broken(String rule) {
        StringBuilder text = new StringBuilder(rule);
        for (int edits = random.nextInt(3); edits > 0 && text.length() > 1; edits--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, text.charAt(random.nextInt(text.length())));
                case 2 ->
                    text.insert(
                            at,
                            one(List.of("[", "{", "(", "'", "\"", "`", ".", "?", "\n", "1e9", "\\", "b''", "\uD83D")));
                default -> text.replace(at, Math.min(text.length(), at + 1 + random.nextInt(8)), rule(0));
            }
        }
        return text.toString();
    }

    private String number(int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> field("a", "b");
            case 1 -> one(List.of("size(%s)", "size(payload.l)")).formatted(text());
            case 2 -> "timestamp.%s(%s)".formatted(one(GETTERS), one(ZONES));
            case 3 -> String.valueOf(random.nextInt(7) - 3);
            case 4 -> "(%s %s %s)".formatted(number(depth - 1), one(List.of("+", "-", "*")), number(depth - 1));
            default -> "(%s %% %d)".formatted(number(depth - 1), 1 + random.nextInt(4));
        };
    }

    private String text() {
        return random.nextBoolean()
                ? one(List.of("payload.s", "payload.t", "payload[\"s\"]", "type", "journey", "metadata.m"))
                : "'" + one(TEXTS) + "'";
    }

    private String literal() {
        return one(List.of("1", "2", "-1", "'a'", "'steps'", "true", "false", "null"));
    }

    private String comparison() {
        return one(List.of("==", "!=", "<", "<=", ">", ">="));
    }

    private String field(String... names) {
        return "payload." + names[random.nextInt(names.length)];
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean coin() {
        return random.nextBoolean();
    }
}
