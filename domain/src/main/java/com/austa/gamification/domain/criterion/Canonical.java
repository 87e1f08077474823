package com.austa.gamification.domain.criterion;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.Value;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One text for equal values and different ones for others: a key to order and store subjects by. */
final class Canonical {

    private Canonical() {}

    static String textOf(Value value) {
        if (value instanceof Value.Text text) {
            return "s" + text.value();
        }
        if (value instanceof Value.Number number) {
            return "n"
                    + (number.value().signum() == 0
                            ? "0"
                            : number.value().stripTrailingZeros().toString());
        }
        if (value instanceof Value.Flag flag) {
            return flag == Value.Flag.TRUE ? "t" : "f";
        }
        if (value instanceof Value.Items items) {
            return items.values().stream().map(Canonical::framed).collect(Collectors.joining("", "l", ""));
        }
        if (value instanceof Attributes attributes) {
            return new TreeMap<>(attributes.values())
                    .entrySet().stream()
                            .map(entry -> framed(Value.of(entry.getKey())) + framed(entry.getValue()))
                            .collect(Collectors.joining("", "o", ""));
        }
        return "0";
    }

    private static String framed(Value value) {
        String text = textOf(value);
        return text.length() + ":" + text;
    }
}
