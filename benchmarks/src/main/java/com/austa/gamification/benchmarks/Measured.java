package com.austa.gamification.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A figure from each round, in order. */
record Measured(List<Double> rounds) {

    Measured {
        rounds = List.copyOf(rounds);
    }

    double median() {
        double[] sorted =
                rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Round by round, so that what slows a round down slows both. */
    Measured over(Measured floor) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < Math.min(rounds.size(), floor.rounds.size()); round++) {
            ratios.add(rounds.get(round) / floor.rounds.get(round));
        }
        return new Measured(ratios);
    }

    /** The exponent e of {@code cost ~ size^e}, fitted in each round over all sizes. */
    static Measured growth(List<Integer> sizes, List<Measured> costs) {
        double[] x = sizes.stream().mapToDouble(Math::log).toArray();
        double meanX = Arrays.stream(x).average().orElseThrow();
        List<Double> exponents = new ArrayList<>();
        for (int round = 0; round < costs.get(0).rounds.size(); round++) {
            double along = 0;
            double across = 0;
            for (int i = 0; i < x.length; i++) {
                along += (x[i] - meanX) * Math.log(costs.get(i).rounds.get(round));
                across += (x[i] - meanX) * (x[i] - meanX);
            }
            exponents.add(along / across);
        }
        return new Measured(exponents);
    }

    /** {@code 1.23 (1.10–1.31)}: the median and the spread. */
    String told(int decimals) {
        double low = rounds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double high = rounds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        String one = "%." + decimals + "f";
        return rounds.size() == 1
                ? one.formatted(median())
                : (one + " (" + one + "–" + one + ")").formatted(median(), low, high);
    }

    String rounded() {
        double median = median();
        return String.format(Locale.ROOT, median < 10 ? "%,.2f" : "%,.0f", median);
    }
}
