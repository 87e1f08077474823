package com.austa.gamification.benchmarks;

import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.rules.Rule;
import com.austa.gamification.domain.rules.Rulebook;

/** Makes sure that a benchmark measures what it says. */
final class CountingMatch implements Rulebook.Match {

    private int count;

    @Override
    public void of(Rule rule, int leaf, Contribution contribution) {
        count++;
    }

    void mustBe(int expected) {
        if (count != expected) {
            throw new IllegalStateException(
                    "the event should concern %d definitions but concerns %d".formatted(expected, count));
        }
    }
}
