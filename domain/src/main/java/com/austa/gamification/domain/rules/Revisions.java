package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.time.Life;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The rules of one published definition. A revision that alone judges is the definition. Where several judge, each for its
 * event time, each is a rule by itself that nobody else sees, and above them stands the definition, which holds what they
 * hold.
 */
final class Revisions {

    private Revisions() {}

    static <T> List<Rule> rules(
            Published<T> published, DefinitionId id, Function<T, Life> lives, Function<Judged<T>, Rule> compiler) {
        List<Stretch<T>> judging = judging(published, lives);
        List<Rule> rules = new ArrayList<>();
        for (Stretch<T> stretch : judging) {
            rules.add(compiler.apply(new Judged<>(
                    nameOf(id, stretch, judging.size()),
                    stretch.definition(),
                    stretch.revision(),
                    published.since(),
                    stretch.life().within(lives.apply(stretch.definition())).orElseThrow())));
        }
        if (rules.size() != 1) {
            rules.add(merged(id, published, rules));
        }
        return rules;
    }

    /** Those that judge anything: what a definition's own start and end leave of them. */
    static <T> List<Stretch<T>> judging(Published<T> published, Function<T, Life> lives) {
        return published.timeline().stretches().stream()
                .filter(stretch ->
                        stretch.life().within(lives.apply(stretch.definition())).isPresent())
                .toList();
    }

    /** @param judging how many judge besides */
    static DefinitionId nameOf(DefinitionId id, Stretch<?> stretch, int judging) {
        return judging == 1 ? id : id.at(stretch.revision());
    }

    private static Rule merged(DefinitionId id, Published<?> published, List<Rule> parts) {
        Set<DefinitionId> below = new HashSet<>();
        parts.forEach(part -> below.add(part.id()));
        Rule.Merged shape = new Rule.Merged(
                parts.stream().map(Rule::id).toList(),
                parts.stream().anyMatch(Rule::brings),
                parts.stream().allMatch(part -> part.shape() instanceof Rule.EachEvent),
                parts.stream().allMatch(Rule::isOnce));
        Optional<Rule> last = parts.stream().reduce((earlier, later) -> later);
        return new Rule(
                id,
                published.revision(),
                published.since(),
                0,
                true,
                last.map(Rule::journey).orElse(Journey.CROSS),
                Life.ALWAYS,
                List.of(),
                shape,
                List.of(),
                below,
                Set.of(),
                Optional.empty(),
                List.of(),
                last.filter(Rule::keeps).isPresent());
    }
}
