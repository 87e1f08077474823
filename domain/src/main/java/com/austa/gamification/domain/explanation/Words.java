package com.austa.gamification.domain.explanation;

import com.austa.gamification.domain.condition.Condition;
import com.austa.gamification.domain.condition.Demand;
import com.austa.gamification.domain.criterion.EventFilter;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How numbers, spans and events are called in a sentence. Says of a payload nothing but what the rule itself demands. */
final class Words {

    private static final int DECIMALS = 4;

    private Words() {}

    /** {@code 4,100} or {@code 0.5}; cut after four decimals. */
    static String number(BigDecimal number) {
        BigDecimal cut = number.setScale(DECIMALS, RoundingMode.DOWN).stripTrailingZeros();
        BigDecimal whole = cut.setScale(0, RoundingMode.DOWN);
        String sign = cut.signum() < 0 && whole.signum() == 0 ? "-" : "";
        String decimals = cut.scale() > 0 ? cut.abs().toPlainString().replaceFirst("^\\d+", "") : "";
        return sign + String.format(Locale.ROOT, "%,d", whole.toBigIntegerExact()) + decimals;
    }

    /** {@code 7 days}, {@code 36 hours} or the ISO form. */
    static String span(Duration span) {
        if (span.equals(Duration.ofDays(span.toDays()))) {
            return counted(span.toDays(), "day");
        }
        return span.equals(Duration.ofHours(span.toHours())) ? counted(span.toHours(), "hour") : span.toString();
    }

    static String counted(long number, String noun) {
        return number(BigDecimal.valueOf(number)) + " " + noun + (number == 1 ? "" : "s");
    }

    /** Types, in order; empty for every type. */
    static String types(Set<EventType> on) {
        return on.stream().map(EventType::toString).sorted().collect(Collectors.joining(" or "));
    }

    /** What is measured: the one text that the condition demands, such as {@code steps}; else nothing. */
    static String unit(Condition where) {
        List<String> texts = new ArrayList<>();
        for (Demand demand : where.demanded()) {
            if (demand instanceof Demand.OneOf one
                    && one.values().size() == 1
                    && one.values().iterator().next() instanceof Value.Text text) {
                texts.add(text.value());
            }
        }
        return texts.size() == 1 ? " " + texts.get(0) : "";
    }

    /** {@code 'care.visit.done'}, with what it must be. */
    static String event(EventFilter filter) {
        String types = types(filter.on());
        return (types.isEmpty() ? "any event" : "'" + types + "'") + unit(filter.where());
    }
}
