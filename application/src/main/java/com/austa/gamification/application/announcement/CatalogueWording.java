package com.austa.gamification.application.announcement;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.progress.Announcement;
import com.austa.gamification.domain.rules.Catalogue;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Words announcements with the names and descriptions that the catalogue's authors gave. */
public final class CatalogueWording implements Function<Announcement, Wording> {

    private final Supplier<Catalogue> catalogue;

    public CatalogueWording(Supplier<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Wording apply(Announcement announcement) {
        Optional<Wording> named = announcement.about().flatMap(this::named);
        return switch (announcement.type()) {
            case ACHIEVEMENT_UNLOCKED -> titled("Achievement unlocked", named);
            case ACHIEVEMENT_MOVED -> titled("Achievement earned at another time", named);
            case ACHIEVEMENT_WITHDRAWN -> titled("Achievement withdrawn", named);
            case QUEST_COMPLETED -> titled("Quest completed", named);
            case QUEST_REOPENED -> titled("Quest open again", named);
            case REWARD_ISSUED -> titled("Reward received", named);
            case REWARD_REDEEMED -> titled("Reward redeemed", named);
            case REWARD_REFUNDED -> titled("Reward refunded", named);
            case LEVEL_CHANGED ->
                new Wording(
                        "Level %d".formatted(announcement.level().orElse(1)),
                        "With %d points you are on level %d."
                                .formatted(
                                        announcement.points(),
                                        announcement.level().orElse(1)));
        };
    }

    private static Wording titled(String title, Optional<Wording> named) {
        return named.map(words -> new Wording(title + ": " + words.title(), words.body()))
                .orElse(new Wording(title, ""));
    }

    private Optional<Wording> named(DefinitionId about) {
        Catalogue current = catalogue.get();
        return switch (about.kind()) {
            case ACHIEVEMENT ->
                current.achievement(about.slug()).map(one -> new Wording(one.name(), one.description()));
            case QUEST -> current.quest(about.slug()).map(one -> new Wording(one.name(), one.description()));
            case REWARD -> current.reward(about.slug()).map(one -> new Wording(one.name(), one.description()));
            case POINT_RULE -> Optional.empty();
        };
    }
}
