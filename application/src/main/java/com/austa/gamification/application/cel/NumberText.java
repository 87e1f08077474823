package com.austa.gamification.application.cel;

import com.austa.gamification.domain.condition.Arithmetic;
import com.austa.gamification.domain.condition.Literal;
import com.austa.gamification.domain.event.Value;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Number literals, exactly as written: CEL has made a {@code double} of 0.1, the text still says one tenth. */
final class NumberText {

    private static final Pattern FLOAT = Pattern.compile("\\d*(\\.\\d+)?([eE][+-]?\\d{1,9})?");

    private final ParsedRule rule;
    private final Faults faults;

    NumberText(ParsedRule rule, Faults faults) {
        this.rule = rule;
        this.faults = faults;
    }

    /** @param part an INT64, UINT64 or DOUBLE constant */
    Term literal(CelExpr part) {
        BigDecimal number = valueOf(part);
        if (number.precision() > Arithmetic.DIGITS_MAX || Math.abs((long) number.scale()) > Arithmetic.DIGITS_MAX) {
            faults.at(
                    part,
                    "the number is out of range",
                    "a number has at most %d digits before and after the point".formatted(Arithmetic.DIGITS_MAX));
            return Term.FAULTY;
        }
        return new Term(new Literal(Value.of(number)), Set.of(Kind.NUMBER));
    }

    private BigDecimal valueOf(CelExpr part) {
        CelConstant constant = part.constant();
        return switch (constant.getKind()) {
            case INT64_VALUE -> BigDecimal.valueOf(constant.int64Value());
            case UINT64_VALUE -> new BigDecimal(constant.uint64Value().bigIntegerValue());
            default -> {
                Matcher written = FLOAT.matcher(rule.textFrom(part));
                if (!written.lookingAt() || written.end() == 0) {
                    throw new IllegalStateException("CEL's parser read a number where the text has none");
                }
                BigDecimal digits = new BigDecimal(written.group());
                yield constant.doubleValue() < 0 ? digits.negate() : digits;
            }
        };
    }
}
