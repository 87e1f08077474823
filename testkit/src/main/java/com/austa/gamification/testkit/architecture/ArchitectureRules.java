package com.austa.gamification.testkit.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The architecture of an engine, or of anything else that is laid out like it. */
public final class ArchitectureRules {
    private ArchitectureRules() {}

    /**
     * Every rule by its name, in reading order.
     *
     * @param root the package that holds {@code domain}, {@code application}, {@code adapter.*} and {@code bootstrap},
     *     without a dot at its end; whatever is checked should be main code, without tests
     */
    public static Map<String, ArchRule> under(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        Stream.of(DomainRules.under(root), DependencyRules.under(root), CodeRules.under(root))
                .flatMap(List::stream)
                .forEach(rule -> {
                    if (rules.put(rule.getDescription(), rule) != null) {
                        throw new IllegalStateException(
                                "two rules have the name '%s'".formatted(rule.getDescription()));
                    }
                });
        return Collections.unmodifiableMap(rules);
    }
}
