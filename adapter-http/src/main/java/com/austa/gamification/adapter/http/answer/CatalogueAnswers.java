package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.adapter.http.security.Caller;
import com.austa.gamification.application.catalogue.Authored;
import com.austa.gamification.application.catalogue.CatalogueView;
import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.achievement.AchievementPort;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What there is to earn, as one caller may see it. Each list in the order of ids. Thread-safe. */
public final class CatalogueAnswers {

    private final Supplier<CatalogueView> catalogue;
    private final AchievementPort achievements;

    public CatalogueAnswers(Supplier<CatalogueView> catalogue, AchievementPort achievements) {
        this.catalogue = catalogue;
        this.achievements = achievements;
    }

    public List<AchievementAnswer> achievements(Caller caller) {
        return told(offered(catalogue.get().achievements().values()), caller);
    }

    public Optional<AchievementAnswer> achievement(String id, Caller caller) {
        return Optional.ofNullable(catalogue.get().achievements().get(id))
                .map(found -> told(List.of(found), caller).get(0));
    }

    /** One that somebody holds: to those who may see the award, nothing of it is hidden. Null when it is no more. */
    public @Nullable AchievementAnswer achievementHeld(String id) {
        Authored<Achievement> found = catalogue.get().achievements().get(id);
        return found == null ? null : AchievementAnswer.shown(found);
    }

    public List<QuestAnswer> quests() {
        return offered(catalogue.get().quests().values()).stream()
                .map(QuestAnswer::of)
                .toList();
    }

    /** Null when it is no more. */
    public @Nullable QuestAnswer quest(String id) {
        var found = catalogue.get().quests().get(id);
        return found == null ? null : QuestAnswer.of(found);
    }

    public List<RewardAnswer> rewards() {
        return offered(catalogue.get().rewards().values()).stream()
                .map(RewardAnswer::of)
                .toList();
    }

    /** Null when it is no more. */
    public @Nullable RewardAnswer reward(String id) {
        var found = catalogue.get().rewards().get(id);
        return found == null ? null : RewardAnswer.of(found);
    }

    /** What is retired is not on offer; by its id it is still found. */
    private static <T> List<Authored<T>> offered(Collection<Authored<T>> authored) {
        return authored.stream().filter(one -> !one.isRetired()).toList();
    }

    private List<AchievementAnswer> told(Collection<Authored<Achievement>> authored, Caller caller) {
        Set<String> seen = hiddenOnesSeen(authored, caller);
        return authored.stream()
                .map(one -> one.definition().hidden()
                                && !caller.seesEverything()
                                && !seen.contains(one.definition().id().slug())
                        ? AchievementAnswer.concealed(one)
                        : AchievementAnswer.shown(one))
                .toList();
    }

    private Set<String> hiddenOnesSeen(Collection<Authored<Achievement>> authored, Caller caller) {
        List<String> hidden = authored.stream()
                .map(Authored::definition)
                .filter(Achievement::hidden)
                .map(achievement -> achievement.id().slug())
                .toList();
        return hidden.isEmpty() || caller.seesEverything()
                ? Set.of()
                : caller.userId().map(user -> achievements.heldBy(user, hidden)).orElse(Set.of());
    }
}
