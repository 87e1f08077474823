package com.austa.gamification.application.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.testkit.shared.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Every wrong variant that the meaning of rules warns of is caught. {@code -Dmutants=08,10} runs those whose names begin so;
 * a run of all writes {@code docs/proof/mutants.md}.
 */
@Tag("proof")
class MutantTest {

    private static final Path ROOT = Repository.root();
    private static final List<String> WANTED =
            List.of(System.getProperty("mutants", "").split(","));
    private static final Map<String, String> ROWS = new TreeMap<>();

    static List<Mutant> mutants() throws IOException {
        List<Mutant> mutants = new ArrayList<>();
        try (Stream<Path> files = Files.list(ROOT.resolve("application/src/test/resources/mutants"))) {
            for (Path file : files.sorted().toList()) {
                Mutant mutant = Mutant.read(file);
                if (WANTED.stream().anyMatch(mutant.name()::startsWith)) {
                    mutants.add(mutant);
                }
            }
        }
        return mutants;
    }

    /** Tests that are said to catch something, with a file that one of their mutants changes. */
    static List<Mutant> catchers() throws IOException {
        Map<String, Mutant> byTest = new TreeMap<>();
        for (Mutant mutant : mutants()) {
            mutant.caughtBy()
                    .forEach(test -> byTest.putIfAbsent(
                            test, new Mutant(test, "", "", List.of(test), mutant.file(), List.of())));
        }
        return List.copyOf(byTest.values());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutants")
    void it_is_caught(Mutant mutant, @TempDir Path folder) throws Exception {
        SortedSet<String> passed = new TreeSet<>();
        SortedSet<String> failed = new TreeSet<>();
        try (Variant variant = variant(mutant, folder)) {
            for (String test : mutant.caughtBy()) {
                TestExecutionSummary summary = variant.run(test);
                assertThat(summary.getTestsFoundCount()).as(test).isPositive();
                if (summary.getFailures().isEmpty()) {
                    passed.add(test);
                }
                summary.getFailures()
                        .forEach(one -> failed.add(one.getTestIdentifier().getDisplayName()));
            }
        }
        assertThat(passed).as("tests that do not notice: %s", mutant.says()).isEmpty();
        ROWS.put(
                mutant.name(),
                "| %s | %s | `%s` | %s |"
                        .formatted(
                                mutant.section(),
                                mutant.says(),
                                mutant.caughtBy().stream()
                                        .map(test -> test.substring(test.lastIndexOf('.') + 1))
                                        .reduce((one, other) -> one + "`, `" + other)
                                        .orElseThrow(),
                                String.join("; ", failed)));
    }

    /** Else a variant that cannot even be loaded would count as caught. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("catchers")
    void without_a_change_the_same_tests_pass(Mutant unchanged, @TempDir Path folder) throws Exception {
        try (Variant variant = variant(unchanged, folder)) {
            TestExecutionSummary summary = variant.run(unchanged.name());
            assertThat(summary.getTestsFoundCount()).isPositive();
            assertThat(summary.getFailures().stream()
                            .map(one -> one.getException().toString()))
                    .isEmpty();
        }
    }

    private static Variant variant(Mutant mutant, Path folder) throws IOException {
        Path file = ROOT.resolve(mutant.file());
        return Variant.of(classes(), file.getFileName().toString(), mutant.applied(Files.readString(file)), folder);
    }

    private static List<Path> classes() {
        return Stream.of("domain", "testkit", "application")
                .flatMap(module -> Stream.of("classes", "test-classes")
                        .map(kind -> ROOT.resolve(module).resolve("target").resolve(kind)))
                .filter(Files::isDirectory)
                .toList();
    }

    @AfterAll
    static void write_the_table() throws IOException {
        if (!WANTED.contains("") || ROWS.size() < mutants().size()) {
            return;
        }
        List<String> lines = new ArrayList<>(List.of(
                "# Wrong variants, and what catches them",
                "",
                "Written by `mvn verify -Pproof -pl application -am -Dtest=MutantTest -Dsurefire.failIfNoSpecifiedTests=false`. Each is a change of",
                "a few lines (`application/src/test/resources/mutants`), compiled over the engine; every test named then fails, and",
                "passes without the change. The section is that of the meaning of rules which names the variant. Section 15's, a time limit",
                "instead of a budget of steps, needs a clock: the domain has none, which `DomainRules` checks and its canary shows.",
                "",
                "| section | wrong variant | caught by | failing then |",
                "|---|---|---|---|"));
        lines.addAll(ROWS.values());
        Path table = ROOT.resolve("docs/proof/mutants.md");
        Files.createDirectories(table.getParent());
        Files.writeString(table, String.join("\n", lines) + "\n");
    }
}
