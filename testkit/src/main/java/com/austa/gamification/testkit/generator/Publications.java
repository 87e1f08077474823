package com.austa.gamification.testkit.generator;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Published;
import com.austa.gamification.domain.rules.Rulebook;
import com.austa.gamification.domain.rules.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What becomes of a catalogue over time: definitions are edited for their whole history or from an instant on, others come,
 * some are retired, and the books are closed in between.
 */
public final class Publications {

    private static final int ATTEMPTS = 20;

    private final Draw draw;
    private final List<Catalogue> inForce = new ArrayList<>();
    private Instant now = Histories.START;
    private Optional<Instant> closedBefore = Optional.empty();

    private Publications(Draw draw) {
        this.draw = draw;
    }

    /** One after the other as they come into force, the given one first; the last is the one that judges in the end. */
    public static List<Catalogue> after(Catalogue first, Draw draw) {
        Publications publications = new Publications(draw);
        publications.inForce.add(first);
        for (int left = draw.between(1, 4); left > 0; left--) {
            publications.next();
        }
        return List.copyOf(publications.inForce);
    }

    private void next() {
        now = now.plus(Duration.ofHours(draw.between(0, Histories.DAYS * 10)));
        if (draw.chance(30)) {
            closedBefore = Optional.of(now.minus(Duration.ofHours(draw.between(0, 48))))
                    .filter(at -> closedBefore.filter(at::isBefore).isEmpty())
                    .or(() -> closedBefore);
        }
        Catalogue before = inForce.get(inForce.size() - 1);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Catalogue drawn = Catalogues.draw(draw);
            Catalogue edited = new Catalogue(
                    before.revision() + 1,
                    before.levels(),
                    edited(
                            before.achievements(),
                            drawn.achievements(),
                            one -> one.id().slug()),
                    edited(
                            before.pointRules(),
                            drawn.pointRules(),
                            one -> one.id().slug()),
                    edited(before.quests(), drawn.quests(), one -> one.id().slug()),
                    edited(before.rewards(), drawn.rewards(), one -> one.id().slug()));
            if (isAccepted(edited)) {
                Set<DefinitionId> affected = edited.disturbedSince(before);
                inForce.add(new Catalogue(
                        edited.revision(),
                        edited.levels(),
                        affected(edited.achievements(), one -> affected.contains(one.id())),
                        edited.pointRules(),
                        affected(edited.quests(), one -> affected.contains(one.id())),
                        affected(edited.rewards(), one -> affected.contains(one.id()))));
                return;
            }
        }
    }

    private static boolean isAccepted(Catalogue catalogue) {
        try {
            Rulebook.compile(catalogue, kind -> true);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private <T> List<Published<T>> edited(
            List<Published<T>> before, List<Published<T>> drawn, Function<T, String> slugs) {
        Map<String, Published<T>> edited = new LinkedHashMap<>();
        before.forEach(one -> edited.put(slugs.apply(one.definition()), draw.chance(15) ? retired(one) : one));
        for (Published<T> other : drawn) {
            if (draw.chance(40)) {
                edited.compute(
                        slugs.apply(other.definition()),
                        (slug, known) -> published(Optional.ofNullable(known), other.definition()));
            }
        }
        return List.copyOf(edited.values());
    }

    private <T> List<Published<T>> affected(List<Published<T>> definitions, Predicate<T> affected) {
        return definitions.stream()
                .map(one -> affected.test(one.definition())
                        ? new Published<>(one.definition(), one.revision(), catalogueRevision(), one.timeline())
                        : one)
                .toList();
    }

    private <T> Published<T> published(Optional<Published<T>> known, T definition) {
        int revision = known.map(Published::revision).orElse(0) + 1;
        Timeline<T> timeline = known.map(Published::timeline).orElse(Timeline.empty());
        Optional<Instant> from = draw.chance(50) ? closedBefore : Optional.of(now);
        return new Published<>(definition, revision, catalogueRevision(), timeline.with(revision, definition, from));
    }

    private <T> Published<T> retired(Published<T> one) {
        return new Published<>(
                one.definition(),
                one.revision() + 1,
                catalogueRevision(),
                one.timeline().until(now));
    }

    private long catalogueRevision() {
        return inForce.get(inForce.size() - 1).revision() + 1;
    }
}
