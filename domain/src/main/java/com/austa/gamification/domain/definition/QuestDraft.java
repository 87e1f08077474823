package com.austa.gamification.domain.definition;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.Criterion;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.quest.QuestReward;
import com.austa.gamification.domain.quest.QuestTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A quest being written: it starts by itself, its tasks in any order, until it says more. */
public final class QuestDraft extends Draft<QuestDraft> {

    private final Instant startDate;
    private final Instant endDate;
    private final List<QuestTask> tasks = new ArrayList<>();
    private final List<QuestReward> rewards = new ArrayList<>();
    private Quest.Start start = Quest.Start.AUTOMATIC;
    private Quest.Order order = Quest.Order.ANY;

    QuestDraft(String id, Instant startDate, Instant endDate) {
        super(DefinitionId.quest(id));
        this.startDate = requireNonNull(startDate, "startDate");
        this.endDate = requireNonNull(endDate, "endDate");
    }

    @Override
    QuestDraft self() {
        return this;
    }

    /** It counts for who starts it, from then on. */
    public QuestDraft startedByHand() {
        start = Quest.Start.MANUAL;
        return this;
    }

    /** Each task begins after the place of the one before. */
    public QuestDraft inSequence() {
        order = Quest.Order.SEQUENCE;
        return this;
    }

    public QuestDraft task(String task, String shown, Criterion criterion) {
        tasks.add(new QuestTask(task, shown, criterion));
        return this;
    }

    public QuestDraft bringsPoints(long number) {
        rewards.add(new QuestReward.Points(number));
        return this;
    }

    public QuestDraft bringsAchievement(String achievement) {
        rewards.add(new QuestReward.GrantedAchievement(DefinitionId.achievement(achievement)));
        return this;
    }

    public QuestDraft bringsReward(String reward) {
        rewards.add(new QuestReward.GrantedReward(DefinitionId.reward(reward)));
        return this;
    }

    public Quest build() {
        return new Quest(id, name, description, journey, startDate, endDate, start, order, tasks, rewards);
    }
}
