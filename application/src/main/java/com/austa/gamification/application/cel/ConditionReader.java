package com.austa.gamification.application.cel;

import com.austa.gamification.domain.condition.And;
import com.austa.gamification.domain.condition.Compare;
import com.austa.gamification.domain.condition.Comparison;
import com.austa.gamification.domain.condition.Condition;
import com.austa.gamification.domain.condition.Expression;
import com.austa.gamification.domain.condition.Field;
import com.austa.gamification.domain.condition.FieldIsTrue;
import com.austa.gamification.domain.condition.Has;
import com.austa.gamification.domain.condition.In;
import com.austa.gamification.domain.condition.Literal;
import com.austa.gamification.domain.condition.Matches;
import com.austa.gamification.domain.condition.Not;
import com.austa.gamification.domain.condition.Or;
import com.austa.gamification.domain.condition.TextTest;
import com.austa.gamification.domain.event.Value;
import dev.cel.common.Operator;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Translates what is true or false. */
final class ConditionReader {

    static final String SUPPORTED =
            "there are == != < <= > >= in && || ! + - * / %, has(), size(), startsWith(), endsWith(),"
                    + " contains(), matches() and the getters of timestamp";

    private static final String HAS = "has";
    private static final String MATCHES = "matches";

    private static final Map<String, Comparison> COMPARISONS = Map.of(
            Operator.EQUALS.getFunction(), Comparison.EQUAL,
            Operator.NOT_EQUALS.getFunction(), Comparison.NOT_EQUAL,
            Operator.LESS.getFunction(), Comparison.LESS,
            Operator.LESS_EQUALS.getFunction(), Comparison.AT_MOST,
            Operator.GREATER.getFunction(), Comparison.GREATER,
            Operator.GREATER_EQUALS.getFunction(), Comparison.AT_LEAST);

    private static final Map<String, TextTest.Kind> TEXT_TESTS = Map.of(
            "startsWith", TextTest.Kind.STARTS_WITH,
            "endsWith", TextTest.Kind.ENDS_WITH,
            "contains", TextTest.Kind.CONTAINS);

    private static final Set<String> OTHERS = Set.of(
            Operator.LOGICAL_AND.getFunction(),
            Operator.LOGICAL_OR.getFunction(),
            Operator.LOGICAL_NOT.getFunction(),
            Operator.IN.getFunction(),
            HAS,
            MATCHES);

    private final ParsedRule rule;
    private final TermReader terms;
    private final Faults faults;

    ConditionReader(ParsedRule rule, TermReader terms, Faults faults) {
        this.rule = rule;
        this.terms = terms;
        this.faults = faults;
    }

    CelExpr root() {
        return rule.root();
    }

    TermReader terms() {
        return terms;
    }

    static boolean isCondition(CelExpr call) {
        String function = call.call().function();
        return COMPARISONS.containsKey(function) || TEXT_TESTS.containsKey(function) || OTHERS.contains(function);
    }

    Condition condition(CelExpr part) {
        if (part.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL && isCondition(part)) {
            return call(part);
        }
        if (isFlag(part)) {
            return part.constant().booleanValue() ? Condition.ALWAYS : Condition.NEVER;
        }
        Term term = terms.term(part);
        if (term.isFaulty()) {
            return Condition.NEVER;
        }
        if (term.expression() instanceof Field field && term.kinds().contains(Kind.FLAG)) {
            return new FieldIsTrue(field);
        }
        return refused(
                part,
                "true or false is needed here, but this is %s".formatted(Kind.names(term.kinds())),
                "compare it, as in payload.value > 0");
    }

    private Condition call(CelExpr call) {
        String function = call.call().function();
        List<CelExpr> operands = TermReader.operands(call);
        if (COMPARISONS.containsKey(function)) {
            return comparison(call, COMPARISONS.get(function), operands.get(0), operands.get(1));
        }
        if (function.equals(Operator.LOGICAL_AND.getFunction())) {
            return new And(condition(operands.get(0)), condition(operands.get(1)));
        }
        if (function.equals(Operator.LOGICAL_OR.getFunction())) {
            return new Or(condition(operands.get(0)), condition(operands.get(1)));
        }
        if (function.equals(Operator.LOGICAL_NOT.getFunction())) {
            return new Not(condition(operands.get(0)));
        }
        if (function.equals(Operator.IN.getFunction())) {
            return in(operands.get(0), operands.get(1));
        }
        if (function.equals(HAS)) {
            return has(call);
        }
        return textTest(call, operands);
    }

    private Condition comparison(CelExpr call, Comparison comparison, CelExpr left, CelExpr right) {
        if (TimestampReader.isTimestamp(left)) {
            return terms.timestamps().comparison(comparison, right);
        }
        if (TimestampReader.isTimestamp(right)) {
            return terms.timestamps().comparison(comparison.mirrored(), left);
        }
        boolean isEquality = comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL;
        Set<Kind> allowed = isEquality ? Kind.SIMPLE : Kind.ORDERED;
        String sign = "'%s'".formatted(comparison.symbol());
        Term one = terms.wanted(left, allowed, sign);
        Term other = terms.wanted(right, allowed, sign);
        if (!canBeCompared(one.kinds(), other.kinds(), allowed)) {
            faults.atName(
                    call,
                    "%s compares %s with %s".formatted(sign, Kind.names(one.kinds()), Kind.names(other.kinds())),
                    "both sides must be of one kind");
        }
        return new Compare(one.expression(), comparison, other.expression());
    }

    /** Null is equal to no field whose kind is known, but to ask does no harm. */
    private static boolean canBeCompared(Set<Kind> one, Set<Kind> other, Set<Kind> allowed) {
        return Kind.meet(Kind.common(one, other), allowed)
                || one.equals(Set.of(Kind.NOTHING))
                || other.equals(Set.of(Kind.NOTHING));
    }

    private Condition in(CelExpr left, CelExpr right) {
        Term subject = terms.wanted(left, Kind.SIMPLE, "'in'");
        if (right.exprKind().getKind() != CelExpr.ExprKind.Kind.LIST) {
            return refused(right, "a list in [ ] is needed on the right of 'in'", "write x in ['a', 'b']");
        }
        Set<Value> values = new LinkedHashSet<>();
        for (CelExpr element : right.list().elements()) {
            Term term = terms.term(element);
            if (!(term.expression() instanceof Literal literal)) {
                refused(element, "only literals can stand in the list of 'in'", "join comparisons with ||");
            } else if (!canBeCompared(subject.kinds(), term.kinds(), Kind.SIMPLE)) {
                refused(
                        element,
                        "'in' compares %s with %s".formatted(Kind.names(subject.kinds()), Kind.names(term.kinds())),
                        "both sides must be of one kind");
            } else {
                values.add(literal.value());
            }
        }
        return new In(subject.expression(), values);
    }

    private Condition has(CelExpr call) {
        List<CelExpr> operands = TermReader.operands(call);
        if (operands.size() != 1 || operands.get(0).exprKind().getKind() != CelExpr.ExprKind.Kind.SELECT) {
            faults.atName(call, "'has()' needs one field", "write has(payload.x)");
            return Condition.NEVER;
        }
        return terms.field(operands.get(0)).<Condition>map(Has::new).orElse(Condition.NEVER);
    }

    private Condition textTest(CelExpr call, List<CelExpr> operands) {
        String function = call.call().function();
        if (operands.size() != 2 || (call.call().target().isEmpty() && !function.equals(MATCHES))) {
            faults.atName(
                    call,
                    "'%s()' needs a text and one argument".formatted(function),
                    "write x.%s('a')".formatted(function));
            return Condition.NEVER;
        }
        String name = "'%s()'".formatted(function);
        Expression text = terms.wanted(operands.get(0), Set.of(Kind.TEXT), name).expression();
        CelExpr argument = operands.get(1);
        TextTest.Kind kind = TEXT_TESTS.get(function);
        return kind == null
                ? matches(text, argument)
                : new TextTest(
                        text,
                        kind,
                        terms.wanted(argument, Set.of(Kind.TEXT), name).expression());
    }

    private Condition matches(Expression text, CelExpr pattern) {
        if (!TermReader.isText(pattern)) {
            return refused(pattern, "'matches()' needs a text in quotes", "write x.matches('^a+$')");
        }
        try {
            return new Matches(text, LinearPattern.of(pattern.constant().stringValue()));
        } catch (IllegalArgumentException unusable) {
            return refused(pattern, String.valueOf(unusable.getMessage()), "patterns are those of RE2");
        }
    }

    private static boolean isFlag(CelExpr part) {
        return part.exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && part.constant().getKind() == CelConstant.Kind.BOOLEAN_VALUE;
    }

    private Condition refused(CelExpr part, String message, String remedy) {
        faults.at(part, message, remedy);
        return Condition.NEVER;
    }
}
