package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one group has claimed of one user, to fold anew.
 *
 * @param events every journal event that the group has claimed, those of the running batch included; kept by place
 * @param facts every fact about the user
 * @param standing what the books hold of the definitions that the group owns: the outcome of each key that stands
 * @param retracted events that are being taken out: no longer among the others, but what showed them shows it
 */
public record History(
        UserId user,
        List<GamificationEvent> events,
        List<Fact> facts,
        List<Outcome> standing,
        List<GamificationEvent> retracted) {

    public History(UserId user, List<GamificationEvent> events, List<Fact> facts, List<Outcome> standing) {
        this(user, events, facts, standing, List.of());
    }

    public History {
        requireNonNull(user, "user");
        events = events.stream()
                .sorted(Comparator.comparing(GamificationEvent::place))
                .toList();
        facts = List.copyOf(facts);
        standing = List.copyOf(standing);
        retracted = List.copyOf(retracted);
    }

    /** The same, where this one of its events is just being taken out. */
    public History without(GamificationEvent event) {
        List<GamificationEvent> others =
                events.stream().filter(one -> !one.id().equals(event.id())).toList();
        return new History(user, others, facts, standing, List.of(event));
    }

    /** As if these had not come. */
    History leaving(Collection<GamificationEvent> out) {
        Set<EventId> ids = out.stream().map(GamificationEvent::id).collect(Collectors.toSet());
        return out.isEmpty()
                ? this
                : new History(
                        user,
                        events.stream()
                                .filter(event -> !ids.contains(event.id()))
                                .toList(),
                        facts,
                        standing,
                        retracted);
    }

    /**
     * The latest instant of all of it; empty for a user without history. A redemption lets no time go on: it is written
     * without asking any group, so a fold that saw it would differ from one that goes on step by step.
     */
    public Optional<Instant> newest() {
        return Stream.concat(
                        events.stream().map(GamificationEvent::timestamp),
                        facts.stream()
                                .filter(fact -> fact.kind() != Fact.Kind.REWARD_REDEEMED)
                                .map(Fact::at))
                .max(Comparator.naturalOrder());
    }
}
