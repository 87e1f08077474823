package com.austa.gamification.testkit.generator;

import static org.assertj.core.api.Assertions.fail;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.quest.QuestStanding;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * Two ways to come to what a user has must come to the same, seed after seed; a failing history is made small before it is
 * shown.
 *
 * @param <C> what is drawn from a seed
 */
final class Comparison<C> {

    /** Takes the events in its own way. */
    interface Way<C> {
        /** @return the user, or what each group has of them */
        List<KeptUser> take(C one, List<GamificationEvent> events);
    }

    private final LongFunction<C> drawn;
    private final Function<C, List<GamificationEvent>> events;
    private final Way<C> reference;
    private final boolean rowsStay;

    private Comparison(
            LongFunction<C> drawn, Function<C, List<GamificationEvent>> events, Way<C> reference, boolean rowsStay) {
        this.drawn = drawn;
        this.events = events;
        this.reference = reference;
        this.rowsStay = rowsStay;
    }

    static <C> Comparison<C> to(LongFunction<C> drawn, Function<C, List<GamificationEvent>> events, Way<C> reference) {
        return new Comparison<>(drawn, events, reference, false);
    }

    /** A quest that only retracted events or an earlier revision were concerned by keeps its row, which then says nothing. */
    Comparison<C> whereRowsStay() {
        return new Comparison<>(drawn, events, reference, true);
    }

    void with(Way<C> other) {
        for (long seed : Tries.seeds()) {
            C one = drawn.apply(seed);
            if (differs(one, events.apply(one), other)) {
                show(seed, Minimiser.shrink(events.apply(one), some -> differs(drawn.apply(seed), some, other)), other);
            }
        }
    }

    private boolean differs(C one, List<GamificationEvent> some, Way<C> other) {
        List<KeptUser> expected = reference.take(one, some);
        return !said(expected, expected).equals(outcomeOf(one, some, other, expected));
    }

    private void show(long seed, List<GamificationEvent> small, Way<C> other) {
        C one = drawn.apply(seed);
        List<KeptUser> expected = reference.take(one, small);
        List<String> should = said(expected, expected).lines().toList();
        List<String> is = outcomeOf(one, small, other, expected).lines().toList();
        fail(
                "seed %d, missing:%n%s%nunexpected:%n%s%nof %d events:%n%s%n%s",
                seed, without(should, is), without(is, should), small.size(), lines(small), one);
    }

    private static String without(List<String> some, List<String> others) {
        return lines(some.stream().filter(line -> !others.contains(line)).toList());
    }

    private static String lines(List<?> all) {
        return all.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private String outcomeOf(C one, List<GamificationEvent> some, Way<C> other, List<KeptUser> expected) {
        try {
            return said(other.take(one, some), expected);
        } catch (RuntimeException | AssertionError e) {
            return "threw " + e;
        }
    }

    private String said(List<KeptUser> kept, List<KeptUser> expected) {
        Set<String> quests = expected.stream()
                .flatMap(one -> one.quests().stream())
                .map(QuestStanding::questId)
                .collect(Collectors.toSet());
        return kept.stream()
                .flatMap(one -> rowsStay
                        ? one.result(quests::contains).lines()
                        : one.result().lines())
                .sorted()
                .collect(Collectors.joining("\n"));
    }
}
