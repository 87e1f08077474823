package com.austa.gamification.application.explanation;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.application.catalogue.CatalogueView;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.explanation.Explainer;
import com.austa.gamification.domain.explanation.Explanation;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.HistoryPort;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Says why a user has earned something, or what is missing, by the definition in force and what its group has claimed of
 * the user. Writes nothing. Safe for use by many threads.
 */
public final class ExplainDefinition {

    private final HistoryPort histories;
    private final Supplier<CatalogueView> catalogue;
    private final List<ConsumerGroup> groups;
    private final InstantSource clock;
    private volatile Compiled compiled;

    private record Compiled(long revision, Explainer explainer) {}

    /** @param groups all of the deployment: one of them owns each kind of definition */
    public ExplainDefinition(
            HistoryPort histories, Supplier<CatalogueView> catalogue, List<ConsumerGroup> groups, InstantSource clock) {
        this.histories = requireNonNull(histories, "histories");
        this.catalogue = requireNonNull(catalogue, "catalogue");
        this.groups = List.copyOf(groups);
        this.clock = requireNonNull(clock, "clock");
        this.compiled = compiled(catalogue.get());
    }

    /** @return empty when there is no such definition, and for a point rule; somebody unknown has earned nothing yet */
    public Optional<Explanation> explain(UserId user, DefinitionId definition) {
        Explainer explainer = explainer();
        return explainer.explains(definition)
                ? explainer.explain(
                        definition,
                        histories.claimedOf(ownerOf(definition.kind()), user, new TreeSet<>()),
                        clock.instant())
                : Optional.empty();
    }

    private ConsumerGroup ownerOf(DefinitionKind kind) {
        return groups.stream()
                .filter(group -> group.roles().stream().anyMatch(role -> role.owns(kind)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no group of %s owns definitions of kind '%s'".formatted(groups, kind.label())));
    }

    private Explainer explainer() {
        CatalogueView view = catalogue.get();
        Compiled known = compiled;
        if (known.revision() != view.revision()) {
            known = compiled(view);
            compiled = known;
        }
        return known.explainer();
    }

    private static Compiled compiled(CatalogueView view) {
        return new Compiled(view.revision(), Explainer.of(view.catalogue()));
    }
}
