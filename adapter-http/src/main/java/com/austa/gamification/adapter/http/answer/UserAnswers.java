package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.application.catalogue.CatalogueView;
import com.austa.gamification.application.quest.ListQuestsOfUser;
import com.austa.gamification.domain.achievement.AchievementPort;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.listing.Listing;
import com.austa.gamification.domain.points.ProfilePort;
import com.austa.gamification.domain.reward.RewardPort;
import java.util.Optional;
import java.util.function.Supplier;

/** What one user has. Lists are empty for an unknown user. Thread-safe. */
public final class UserAnswers {

    private final Supplier<CatalogueView> catalogue;
    private final ProfilePort profiles;
    private final AchievementPort achievements;
    private final ListQuestsOfUser quests;
    private final RewardPort rewards;

    public UserAnswers(
            Supplier<CatalogueView> catalogue,
            ProfilePort profiles,
            AchievementPort achievements,
            ListQuestsOfUser quests,
            RewardPort rewards) {
        this.catalogue = catalogue;
        this.profiles = profiles;
        this.achievements = achievements;
        this.quests = quests;
        this.rewards = rewards;
    }

    public Optional<ProfileAnswer> profile(UserId user) {
        return profiles.profileOf(user)
                .map(dated -> ProfileAnswer.of(dated, catalogue.get().levels()));
    }

    /** By {@code earnedAt}, then id. */
    public Listing<UserAchievementAnswer> achievements(UserId user, Range range) {
        return achievements.awardsOf(user, range.limit(), range.offset()).map(UserAchievementAnswer::of);
    }

    /** By {@code startedAt}, then id. */
    public Listing<UserQuestAnswer> quests(UserId user, Range range) {
        return range.of(quests.list(user)).map(UserQuestAnswer::of);
    }

    /** By {@code earnedAt}, then id. */
    public Listing<UserRewardAnswer> rewards(UserId user, Range range) {
        return rewards.issuesOf(user, range.limit(), range.offset()).map(UserRewardAnswer::of);
    }
}
