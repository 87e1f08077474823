package com.austa.gamification.application.cel;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.condition.Comparison;
import com.austa.gamification.domain.condition.Condition;
import com.austa.gamification.domain.condition.Expression;
import com.austa.gamification.domain.condition.TimestampIs;
import com.austa.gamification.domain.condition.TimestampPart;
import com.austa.gamification.domain.condition.TimestampPart.Part;
import dev.cel.common.ast.CelExpr;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Translates what can be asked of {@code timestamp}: its parts, and how it compares with a fixed one. */
final class TimestampReader {

    static final String USES =
            "ask for a part, as in timestamp.getHours(), or compare with timestamp('2024-01-31T00:00:00Z')";

    private static final Map<String, Part> GETTERS = Map.of(
            "getFullYear", Part.YEAR,
            "getMonth", Part.MONTH,
            "getDayOfMonth", Part.DAY_OF_MONTH,
            "getDayOfWeek", Part.DAY_OF_WEEK,
            "getHours", Part.HOURS,
            "getMinutes", Part.MINUTES);

    private static final Pattern OFFSET = Pattern.compile("[+-]\\d\\d:\\d\\d");

    private final Faults faults;

    TimestampReader(Faults faults) {
        this.faults = faults;
    }

    /** Whether it is one of the supported getters, be it asked of the timestamp or of something else. */
    static boolean isGetter(CelExpr call) {
        return call.call().target().isPresent()
                && GETTERS.containsKey(call.call().function());
    }

    static boolean isTimestamp(CelExpr part) {
        return part.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT
                && part.ident().name().equals(TermReader.TIMESTAMP);
    }

    static Optional<String> remedyFor(String unsupported) {
        if (unsupported.equals("getDate")) {
            return Optional.of("write getDayOfMonth() + 1: getDayOfMonth() counts from 0");
        }
        return unsupported.startsWith("get")
                ? Optional.of(
                        "of a timestamp there are getFullYear, getMonth, getDayOfMonth, getDayOfWeek, getHours and"
                                + " getMinutes")
                : Optional.empty();
    }

    Optional<Expression> part(CelExpr getter) {
        Part part = requireNonNull(GETTERS.get(getter.call().function()), "isGetter() was not asked");
        CelExpr target = getter.call().target().orElseThrow();
        List<CelExpr> arguments = getter.call().args();
        if (!isTimestamp(target)) {
            faults.at(
                    target,
                    "this is no timestamp",
                    "%s() is asked of timestamp".formatted(getter.call().function()));
            return Optional.empty();
        }
        if (arguments.isEmpty()) {
            return Optional.of(TimestampPart.local(part));
        }
        if (arguments.size() > 1 || !TermReader.isText(arguments.get(0))) {
            faults.at(
                    arguments.get(0),
                    "a time zone is one text in quotes",
                    "write a zone, as in 'Europe/Lisbon', or none");
            return Optional.empty();
        }
        return zone(arguments.get(0)).map(zone -> TimestampPart.in(zone, part));
    }

    private Optional<ZoneId> zone(CelExpr argument) {
        String name = argument.constant().stringValue();
        if (ZoneId.getAvailableZoneIds().contains(name) || OFFSET.matcher(name).matches()) {
            try {
                return Optional.of(ZoneId.of(name));
            } catch (DateTimeException beyond18Hours) {
                // Told below, like any other name that is none.
            }
        }
        faults.at(
                argument,
                "'%s' is no time zone".formatted(name),
                "write an IANA name or an offset, as in 'Europe/Lisbon' or '+02:00'");
        return Optional.empty();
    }

    /** @param fixed what stands on the right of the comparison */
    Condition comparison(Comparison comparison, CelExpr fixed) {
        boolean isFixed = fixed.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL
                && fixed.call().function().equals(TermReader.TIMESTAMP)
                && fixed.call().target().isEmpty()
                && fixed.call().args().size() == 1
                && TermReader.isText(fixed.call().args().get(0));
        if (!isFixed) {
            faults.at(fixed, "timestamp cannot be compared with this", USES);
            return Condition.NEVER;
        }
        CelExpr argument = fixed.call().args().get(0);
        try {
            return new TimestampIs(
                    comparison,
                    OffsetDateTime.parse(argument.constant().stringValue()).toInstant());
        } catch (DateTimeException unreadable) {
            faults.at(argument, "this is no timestamp", "write one as in '2024-01-31T00:00:00Z'");
            return Condition.NEVER;
        }
    }
}
