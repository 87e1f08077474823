package com.austa.gamification.application.cel;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with one rule, so that its author hears of all of it at once. */
final class Faults {

    private final ParsedRule rule;
    private final List<RuleFault> found = new ArrayList<>();

    Faults(ParsedRule rule) {
        this.rule = rule;
    }

    /** Points at the first character of the part. */
    void at(CelExpr part, String message, String remedy) {
        found.add(rule.fault(rule.startOf(part), message, remedy));
    }

    /** Points at the name or sign of the call. */
    void atName(CelExpr call, String message, String remedy) {
        found.add(rule.fault(rule.nameOf(call), message, remedy));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidRule(found.stream().sorted(RuleFault.BY_PLACE).toList());
        }
    }
}
