package com.austa.gamification.application.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the conditions and value expressions of definitions, by precedence, into questions asked of one event. */
final class Expression {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(\\d+(?:\\.\\d+)?|'[^']*'|\"[^\"]*\"|[A-Za-z_]\\w*|&&|\\|\\||[=!<>]=|[-+*/%<>!().,\\[\\]])");
    private static final Map<String, Function<Event, Object>> READ = new ConcurrentHashMap<>();

    private final List<String> tokens = new ArrayList<>();
    private int next;

    private Expression(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            end = matcher.end();
            matcher.region(end, text.length());
        }
        if (!text.substring(end).isBlank()) {
            throw new IllegalArgumentException("cannot read '%s' from '%s' on".formatted(text, text.substring(end)));
        }
    }

    /** The value of an expression for an event; {@link Value#NONE} if it has none. */
    static Object value(String text, Event event) {
        return READ.computeIfAbsent(text, Expression::read).apply(event);
    }

    /** Whether a condition holds; one that has no value does not. */
    static boolean holds(String text, Event event) {
        return Value.isTrue(value(text, event));
    }

    private static Function<Event, Object> read(String text) {
        Expression reading = new Expression(text);
        Function<Event, Object> whole = reading.or();
        if (reading.next < reading.tokens.size()) {
            throw new IllegalArgumentException("'%s' goes on behind its end".formatted(text));
        }
        return whole;
    }

    private Function<Event, Object> or() {
        Function<Event, Object> left = and();
        while (take("||")) {
            Function<Event, Object> one = left;
            Function<Event, Object> other = and();
            left = event -> Value.isTrue(one.apply(event)) || Value.isTrue(other.apply(event));
        }
        return left;
    }

    private Function<Event, Object> and() {
        Function<Event, Object> left = comparison();
        while (take("&&")) {
            Function<Event, Object> one = left;
            Function<Event, Object> other = comparison();
            left = event -> Value.isTrue(one.apply(event)) && Value.isTrue(other.apply(event));
        }
        return left;
    }

    private Function<Event, Object> comparison() {
        return operators(this::sum, List.of("==", "!=", "<=", ">=", "<", ">", "in"));
    }

    private Function<Event, Object> sum() {
        return operators(this::product, List.of("+", "-"));
    }

    private Function<Event, Object> product() {
        return operators(this::signed, List.of("*", "/", "%"));
    }

    private interface Operand {
        Function<Event, Object> read();
    }

    private Function<Event, Object> operators(Operand operand, List<String> operators) {
        Function<Event, Object> left = operand.read();
        while (next < tokens.size() && operators.contains(tokens.get(next))) {
            String operator = tokens.get(next++);
            Function<Event, Object> one = left;
            Function<Event, Object> other = operand.read();
            left = event -> Value.operate(operator, one.apply(event), other.apply(event));
        }
        return left;
    }

    private Function<Event, Object> signed() {
        if (take("!")) {
            Function<Event, Object> inner = signed();
            return event -> !Value.isTrue(inner.apply(event));
        }
        if (take("-")) {
            Function<Event, Object> inner = signed();
            return event -> Value.operate("-", Value.number("0"), inner.apply(event));
        }
        return steps();
    }

    private Function<Event, Object> steps() {
        Function<Event, Object> value = single();
        while (true) {
            Function<Event, Object> of = value;
            if (take(".")) {
                String name = tokens.get(next++);
                if (take("(")) {
                    List<Function<Event, Object>> arguments = list(")");
                    value = event -> Value.call(name, of.apply(event), Value.all(arguments, event));
                } else {
                    value = event -> Value.field(of.apply(event), name);
                }
            } else if (take("[")) {
                Function<Event, Object> name = list("]").get(0);
                value = event -> Value.field(of.apply(event), (String) name.apply(event));
            } else {
                return value;
            }
        }
    }

    private Function<Event, Object> single() {
        String token = tokens.get(next++);
        char first = token.charAt(0);
        if (first == '(') {
            return list(")").get(0);
        }
        if (first == '[') {
            List<Function<Event, Object>> members = list("]");
            return event -> Value.all(members, event);
        }
        if (first == '\'' || first == '"') {
            return event -> token.substring(1, token.length() - 1);
        }
        if (Character.isDigit(first)) {
            return event -> Value.number(token);
        }
        if (token.equals("true") || token.equals("false")) {
            return event -> token.equals("true");
        }
        if (take("(")) {
            Function<Event, Object> argument = list(")").get(0);
            return event -> Value.call(token, argument.apply(event), List.of());
        }
        return event -> Value.variable(token, event);
    }

    private List<Function<Event, Object>> list(String end) {
        List<Function<Event, Object>> members = new ArrayList<>();
        while (!take(end)) {
            members.add(or());
            take(",");
        }
        return members;
    }

    private boolean take(String token) {
        boolean here = next < tokens.size() && tokens.get(next).equals(token);
        next += here ? 1 : 0;
        return here;
    }
}
