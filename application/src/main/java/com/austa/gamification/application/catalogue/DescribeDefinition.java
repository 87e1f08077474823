package com.austa.gamification.application.catalogue;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.BackfillPort;
import com.austa.gamification.domain.progress.BackfillPort.Reach;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.rules.DefinitionPort;
import com.austa.gamification.domain.rules.Warning;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Says what administrators ask of a definition: what it is, what it was, and whom it has judged. Safe for many threads. */
public final class DescribeDefinition {

    private final Supplier<CatalogueView> catalogue;
    private final Supplier<List<Decider>> deciders;
    private final DefinitionPort definitions;
    private final BackfillPort backfill;
    private final Function<ConsumerGroup, Set<UserId>> leftAside;

    /**
     * @param catalogue in force
     * @param deciders in force, one for each group
     * @param leftAside whom the backfill of a group could not judge and tries again later
     */
    public DescribeDefinition(
            Supplier<CatalogueView> catalogue,
            Supplier<List<Decider>> deciders,
            DefinitionPort definitions,
            BackfillPort backfill,
            Function<ConsumerGroup, Set<UserId>> leftAside) {
        this.catalogue = requireNonNull(catalogue, "catalogue");
        this.deciders = requireNonNull(deciders, "deciders");
        this.definitions = requireNonNull(definitions, "definitions");
        this.backfill = requireNonNull(backfill, "backfill");
        this.leftAside = requireNonNull(leftAside, "leftAside");
    }

    /**
     * What there is to say.
     *
     * @param warnings of what its author may not have meant
     * @param revisions all of them, oldest first
     * @param reach how many users have been judged by the newest revision, of all that it concerns
     * @param leftAside how many of those who have not could not be, and are tried again later
     */
    public record Description(
            DefinitionId id,
            Authored<?> authored,
            List<Warning> warnings,
            List<Edition> revisions,
            Reach reach,
            long leftAside) {

        public Description {
            requireNonNull(id, "id");
            requireNonNull(authored, "authored");
            warnings = List.copyOf(warnings);
            revisions = List.copyOf(revisions);
            requireNonNull(reach, "reach");
        }
    }

    /**
     * @param from the event time from which on it judges, empty for all of it
     * @param retired whether from there on nothing is judged
     * @param json as its author wrote it
     */
    public record Edition(int number, Instant publishedAt, Optional<Instant> from, boolean retired, ObjectNode json) {}

    /** @return empty when there is no such definition */
    public Optional<Description> describe(DefinitionId id) {
        CatalogueView view = catalogue.get();
        Authored<?> authored = view.ofKind(id.kind()).get(id.slug());
        if (authored == null) {
            return Optional.empty();
        }
        List<Warning> warnings = CatalogueLint.lint(view.catalogue()).stream()
                .filter(warning -> warning.about().equals(id))
                .toList();
        List<Edition> revisions = definitions.revisionsOf(id).stream()
                .map(one -> new Edition(
                        one.number(), one.publishedAt(), one.from(), one.retired(), CatalogueText.stored(one.json())))
                .toList();
        List<ConsumerGroup> concerned = deciders.get().stream()
                .filter(decider -> decider.judges(id))
                .map(Decider::group)
                .toList();
        Reach reach = backfill.reached(concerned, authored.published().since());
        long aside = reach.isDone()
                ? 0
                : concerned.stream()
                        .flatMap(group -> leftAside.apply(group).stream())
                        .distinct()
                        .count();
        return Optional.of(new Description(id, authored, warnings, revisions, reach, aside));
    }
}
