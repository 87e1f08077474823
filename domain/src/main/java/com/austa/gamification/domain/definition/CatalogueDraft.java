package com.austa.gamification.domain.definition;

import com.austa.gamification.domain.achievement.Achievement;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.points.PointRule;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.reward.Reward;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Published;
import java.util.ArrayList;
import java.util.List;

/** A catalogue being written. */
public final class CatalogueDraft {

    private final long revision;
    private final List<Published<Achievement>> achievements = new ArrayList<>();
    private final List<Published<PointRule>> pointRules = new ArrayList<>();
    private final List<Published<Quest>> quests = new ArrayList<>();
    private final List<Published<Reward>> rewards = new ArrayList<>();
    private LevelCurve levels = LevelCurve.STANDARD;

    CatalogueDraft(long revision) {
        this.revision = revision;
    }

    public CatalogueDraft levels(LevelCurve curve) {
        levels = curve;
        return this;
    }

    public CatalogueDraft add(Achievement achievement) {
        achievements.add(published(achievement));
        return this;
    }

    public CatalogueDraft add(PointRule pointRule) {
        pointRules.add(published(pointRule));
        return this;
    }

    public CatalogueDraft add(Quest quest) {
        quests.add(published(quest));
        return this;
    }

    public CatalogueDraft add(Reward reward) {
        rewards.add(published(reward));
        return this;
    }

    private <T> Published<T> published(T definition) {
        return new Published<>(definition, 1, revision);
    }

    public Catalogue build() {
        return new Catalogue(revision, levels, achievements, pointRules, quests, rewards);
    }
}
