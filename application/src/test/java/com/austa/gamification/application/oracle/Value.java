package com.austa.gamification.application.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;

/** Values of expressions: number, text, flag, list, a JSON object, the event for its time, or none. */
final class Value {

    static final Object NONE = "a value that is not there".toCharArray();

    private static final MathContext DIVISION = new MathContext(34, RoundingMode.HALF_EVEN);

    private Value() {}

    static boolean isTrue(Object value) {
        return Boolean.TRUE.equals(value);
    }

    /** A number in the one form that equal numbers share: {@code 1}, {@code 1.0} and {@code 1e0} are the same. */
    static BigDecimal number(String text) {
        return normal(new BigDecimal(text));
    }

    private static BigDecimal normal(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    static List<Object> all(List<Function<Event, Object>> members, Event event) {
        return members.stream().map(member -> member.apply(event)).toList();
    }

    static Object variable(String name, Event event) {
        return name.equals("timestamp") ? event : of(event.json().path(name));
    }

    static Object field(Object of, String name) {
        return of instanceof JsonNode ? of(((JsonNode) of).path(name)) : NONE;
    }

    private static Object of(JsonNode json) {
        if (json.isNumber()) {
            return normal(json.decimalValue());
        }
        if (json.isTextual()) {
            return json.textValue();
        }
        if (json.isBoolean()) {
            return json.booleanValue();
        }
        return json.isMissingNode() || json.isNull() ? NONE : json;
    }

    static Object call(String name, Object of, List<Object> arguments) {
        if (name.equals("has")) {
            return of != NONE;
        }
        if (of instanceof Event) {
            return ofTime(name, ((Event) of).local());
        }
        if (!(of instanceof String)) {
            return NONE;
        }
        String text = (String) of;
        switch (name) {
            case "size":
                return new BigDecimal(text.codePointCount(0, text.length()));
            case "startsWith":
                return text.startsWith((String) arguments.get(0));
            case "endsWith":
                return text.endsWith((String) arguments.get(0));
            case "contains":
                return text.contains((String) arguments.get(0));
            default:
                throw new IllegalArgumentException("no call '" + name + "'");
        }
    }

    /** As CEL counts: months and days of the month from 0, Sunday is 0. */
    private static Object ofTime(String getter, LocalDateTime local) {
        switch (getter) {
            case "getFullYear":
                return number("" + local.getYear());
            case "getMonth":
                return number("" + (local.getMonthValue() - 1));
            case "getDayOfMonth":
                return number("" + (local.getDayOfMonth() - 1));
            case "getDayOfWeek":
                return number("" + local.getDayOfWeek().getValue() % 7);
            case "getHours":
                return number("" + local.getHour());
            case "getMinutes":
                return number("" + local.getMinute());
            default:
                throw new IllegalArgumentException("no getter '" + getter + "'");
        }
    }

    static Object operate(String operator, Object left, Object right) {
        boolean equality = operator.equals("==") || operator.equals("!=");
        if (left == NONE || right == NONE) {
            return equality || operator.length() == 2 || "<>".contains(operator) ? Boolean.FALSE : NONE;
        }
        if (operator.equals("in")) {
            return ((List<?>) right).contains(left);
        }
        if (equality) {
            return left.equals(right) == operator.equals("==");
        }
        if (left instanceof String && right instanceof String) {
            return compared(operator, ((String) left).compareTo((String) right));
        }
        if (!(left instanceof BigDecimal) || !(right instanceof BigDecimal)) {
            return NONE;
        }
        BigDecimal one = (BigDecimal) left;
        BigDecimal other = (BigDecimal) right;
        return "+-*/%".contains(operator) ? calculated(operator, one, other) : compared(operator, one.compareTo(other));
    }

    private static Object calculated(String operator, BigDecimal one, BigDecimal other) {
        switch (operator) {
            case "+":
                return normal(one.add(other));
            case "-":
                return normal(one.subtract(other));
            case "*":
                return normal(one.multiply(other));
            case "/":
                return other.signum() == 0 ? NONE : normal(one.divide(other, DIVISION));
            default:
                return other.signum() == 0 ? NONE : normal(one.remainder(other));
        }
    }

    private static boolean compared(String operator, int order) {
        switch (operator) {
            case "<":
                return order < 0;
            case "<=":
                return order <= 0;
            case ">":
                return order > 0;
            default:
                return order >= 0;
        }
    }
}
