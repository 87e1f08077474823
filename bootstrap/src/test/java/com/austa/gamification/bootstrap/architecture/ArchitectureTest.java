package com.austa.gamification.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.testkit.architecture.ArchitectureRules;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The project keeps every rule of its architecture, and every rule is known to catch somebody: the hexagon in the
 * package {@code canary}, which breaks them all. A new rule fails here until the canary breaks it.
 */
class ArchitectureTest {
    private static final String ROOT = "com.austa.gamification";

    private static final JavaClasses PROJECT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final JavaClasses CANARY = new ClassFileImporter().importPackages("canary");

    private static final Map<String, ArchRule> FOR_PROJECT = ArchitectureRules.under(ROOT);
    private static final Map<String, ArchRule> FOR_CANARY = ArchitectureRules.under("canary");

    static Set<String> rules() {
        return FOR_PROJECT.keySet();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_project_keeps(String rule) {
        FOR_PROJECT.get(rule).check(PROJECT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_canary_breaks(String rule) {
        assertThat(FOR_CANARY.get(rule).evaluate(CANARY).hasViolation()).isTrue();
    }

    @Test
    void every_module_is_looked_at() {
        Set<String> modules = new TreeSet<>();
        PROJECT.forEach(type -> modules.add(
                type.getPackageName().substring(ROOT.length() + 1).replaceAll("^((adapter\\.)?[a-z]+).*$", "$1")));
        assertThat(modules)
                .containsExactlyInAnyOrder(
                        "adapter.http",
                        "adapter.kafka",
                        "adapter.postgres",
                        "adapter.redis",
                        "application",
                        "bootstrap",
                        "devservices",
                        "domain",
                        "testkit");
    }
}
