package com.austa.gamification.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs everything and prints the table of {@code docs/performance.md}, also to {@code benchmarks.md} in the directory given.
 * Takes some minutes.
 */
public final class Report {

    private static final int ROUNDS = 5;
    private static final List<Integer> SIZES = List.of(10, 100, 1_000, 10_000);
    private static final String METRICS = "METRICS";
    private static final String THRESHOLDS = "THRESHOLDS";
    private static final String INDEXED = "Matching.indexed";
    private static final String HASH = "Matching.hash";
    private static final String LINEAR = "Matching.linear";
    private static final String CEL = "CelRuleByRule.ruleByRule";
    private static final String STEP = "Deciding.step";
    private static final String STORED_STEP = "Deciding.storedStep";

    private final Rounds rounds;
    private final List<String> lines = new ArrayList<>();

    private Report(Rounds rounds) {
        this.rounds = rounds;
    }

    /** @param args the directory for the report and JMH's own output */
    public static void main(String[] args) throws RunnerException, IOException {
        Path directory = Path.of(args.length == 0 ? "." : args[0]);
        Report report = new Report(new Rounds(directory));
        double before = load();
        long began = System.nanoTime();
        report.measure();
        report.tell();
        report.line(
                "",
                "%d rounds, %d s; load of the machine %.1f before and %.1f after, on %d processors; Java %s."
                        .formatted(
                                ROUNDS,
                                (System.nanoTime() - began) / 1_000_000_000,
                                before,
                                load(),
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("java.version")));
        String text = String.join("\n", report.lines) + "\n";
        Files.writeString(directory.resolve("benchmarks.md"), text);
        System.out.println(text);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private void measure() throws RunnerException {
        round();
        rounds.warmedUp();
        for (int round = 0; round < ROUNDS; round++) {
            round();
        }
        for (String once : List.of("Compiling.compile", "Compiling.readCompileAndSwap")) {
            rounds.run(once, METRICS, List.of(10_000));
        }
        for (String once : List.of("LongHistories.refold", "LongHistories.lateIntoStreak")) {
            rounds.run(once, "", List.of());
        }
    }

    private void round() throws RunnerException {
        for (int size : SIZES) {
            rounds.run(INDEXED, METRICS, List.of(size));
            rounds.run(HASH, METRICS, List.of(size));
        }
        rounds.run(INDEXED, THRESHOLDS, SIZES);
        rounds.run(STEP, METRICS, SIZES);
        rounds.run(STORED_STEP, METRICS, List.of(1_000));
        rounds.run(LINEAR, METRICS, SIZES);
        rounds.run(CEL, "", SIZES);
    }

    private void tell() {
        line(
                "| one event that concerns 5 of N definitions, ns of processor time (bytes allocated) | 10 | 100 | 1,000 | 10,000 |");
        line("|---|---|---|---|---|");
        row("matched, each metric its own definitions", INDEXED, METRICS);
        row("the floor: a plain hash of type and metric", HASH, METRICS);
        row("matched, one metric and thousands of thresholds", INDEXED, THRESHOLDS);
        row("matched by a linear scan", LINEAR, METRICS);
        row("conditions alone, Google's CEL rule by rule", CEL, "");
        row("the whole decision with state", STEP, METRICS);
        line("", "| goal | | must | measured |", "|---|---|---|---|");
        Measured atThousand = rounds.cost(INDEXED, METRICS, 1_000);
        line("| R1 | match at 1,000 definitions over the floor | ≤ 1.5 | %s |"
                .formatted(atThousand.over(rounds.cost(HASH, METRICS, 1_000)).told(2)));
        line("| R2 | growth exponent, matching | ≤ 0.2 | %s |".formatted(growth(INDEXED, METRICS)));
        line("| R2 | growth exponent, matching by thresholds | ≤ 0.2 | %s |".formatted(growth(INDEXED, THRESHOLDS)));
        line("| R2 | growth exponent, the whole decision | ≤ 0.2 | %s |".formatted(growth(STEP, METRICS)));
        line("| R3 | 10,000 definitions compiled, ms | ≤ 1,000 | %s |"
                .formatted(millis(rounds.cost("Compiling.compile", METRICS, 10_000))));
        line("| R3 | the same from stored text, CEL and all, and swapped, ms | ≤ 1,000 | %s |"
                .formatted(millis(rounds.cost("Compiling.readCompileAndSwap", METRICS, 10_000))));
        SwapDelay delay = SwapDelay.measure();
        line(
                "| R3 | longest wait of an event while catalogues are compiled and swapped, ms | ≤ 10 (want) | %.1f (%.1f without) |"
                        .formatted(delay.swappingMillis(), delay.quietMillis()));
        line("", "| beside | |", "|---|---|");
        line("| linear scan over index at 10,000 | %s |".formatted(ratio(LINEAR, METRICS)));
        line("| CEL rule by rule over index at 10,000 | %s |".formatted(ratio(CEL, "")));
        line("| decision with the state read and written, 1,000 definitions, ns (bytes) | %s |"
                .formatted(cell(STORED_STEP, METRICS, 1_000)));
        line("| refold of 10,000 events under 100 definitions, ms | %s |"
                .formatted(millis(rounds.cost("LongHistories.refold"))));
        line("| a late event into a streak of 365 days, ms | %s |"
                .formatted(millis(rounds.cost("LongHistories.lateIntoStreak"))));
        line("| state of a user under 100 definitions after 100, 1,000, 10,000 events, bytes | %s |"
                .formatted(HundredDefinitions.load().stateBytes(List.of(100, 1_000, 10_000)).stream()
                        .map("%,d"::formatted)
                        .collect(Collectors.joining(" · "))));
    }

    private String growth(String benchmark, String shape) {
        return Measured.growth(
                        SIZES,
                        SIZES.stream()
                                .map(size -> rounds.cost(benchmark, shape, size))
                                .toList())
                .told(2);
    }

    private String ratio(String benchmark, String shape) {
        return "%,.0f"
                .formatted(rounds.cost(benchmark, shape, 10_000).median()
                        / rounds.cost(INDEXED, METRICS, 10_000).median());
    }

    private static String millis(Measured nanos) {
        return "%,.1f".formatted(nanos.median() / 1e6);
    }

    private void row(String name, String benchmark, String shape) {
        StringBuilder row = new StringBuilder("| ").append(name);
        SIZES.forEach(size -> row.append(" | ").append(cell(benchmark, shape, size)));
        line(row.append(" |").toString());
    }

    private String cell(String benchmark, String shape, int size) {
        return "%s (%,.0f)"
                .formatted(
                        rounds.cost(benchmark, shape, size).rounded(),
                        rounds.allocated(benchmark, shape, size).median());
    }

    private void line(String... more) {
        lines.addAll(List.of(more));
    }
}
