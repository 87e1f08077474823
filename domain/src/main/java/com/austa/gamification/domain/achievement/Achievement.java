package com.austa.gamification.domain.achievement;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.time.Life;
import java.util.List;
import java.util.Optional;

/**
 * Something to be earned.
 *
 * @param journey where its points count, {@link Journey#CROSS} for the total alone
 * @param points for earning it; 0 with tiers, which carry their own
 * @param tiers ascending; empty for an achievement without
 * @param requires achievements to be held first; the award moves to the later place
 * @param hidden name, text and icon are not shown to users until earned
 */
public record Achievement(
        DefinitionId id,
        String name,
        String description,
        Journey journey,
        long points,
        Criterion criterion,
        List<Tier> tiers,
        Repeat repeat,
        List<DefinitionId> requires,
        Life life,
        boolean hidden,
        Optional<String> icon,
        LateEvidence onLateEvidence) {

    /** One whose awards late events revise. */
    public Achievement(
            DefinitionId id,
            String name,
            String description,
            Journey journey,
            long points,
            Criterion criterion,
            List<Tier> tiers,
            Repeat repeat,
            List<DefinitionId> requires,
            Life life,
            boolean hidden,
            Optional<String> icon) {
        this(
                id,
                name,
                description,
                journey,
                points,
                criterion,
                tiers,
                repeat,
                requires,
                life,
                hidden,
                icon,
                LateEvidence.REVISE);
    }

    public Achievement {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(description, "description");
        requireNonNull(journey, "journey");
        requireNonNull(criterion, "criterion");
        requireNonNull(repeat, "repeat");
        requireNonNull(life, "life");
        requireNonNull(icon, "icon");
        requireNonNull(onLateEvidence, "onLateEvidence");
        tiers = List.copyOf(tiers);
        requires = List.copyOf(requires);
        if (points < 0) {
            throw new IllegalArgumentException("%s: points must be 0 or more but were %d".formatted(id, points));
        }
        for (int i = 1; i < tiers.size(); i++) {
            if (tiers.get(i).atLeast().compareTo(tiers.get(i - 1).atLeast()) <= 0) {
                throw new IllegalArgumentException("%s: tier '%s' must ask for more than '%s'"
                        .formatted(id, tiers.get(i).name(), tiers.get(i - 1).name()));
            }
        }
    }
}
