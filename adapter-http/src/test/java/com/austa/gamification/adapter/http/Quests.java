package com.austa.gamification.adapter.http;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.BatchReceipt;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.FactReceipt;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.quest.QuestPort;
import com.austa.gamification.domain.quest.QuestStanding;
import com.austa.gamification.domain.quest.QuestStanding.TaskProgress;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Standings in memory; a start that is recorded in its books makes one, with one event counted already. */
final class Quests implements QuestPort {

    private final List<QuestStanding> standings = new CopyOnWriteArrayList<>();

    @Override
    public List<QuestStanding> standingsOf(UserId user, int limit, int offset) {
        return of(user).skip(offset).limit(limit).toList();
    }

    @Override
    public Optional<QuestStanding> standingOf(UserId user, String questId) {
        return of(user).filter(standing -> standing.questId().equals(questId)).findFirst();
    }

    @Override
    public long countOf(UserId user) {
        return of(user).count();
    }

    private Stream<QuestStanding> of(UserId user) {
        return standings.stream().filter(standing -> standing.user().equals(user));
    }

    ProgressPort books() {
        return new ProgressPort() {
            @Override
            public BatchReceipt change(Batch batch, Decider decider) {
                throw new UnsupportedOperationException("the API applies no batch");
            }

            @Override
            public long nextOffset(ConsumerGroup group, String topic, String topicId, int partition) {
                throw new UnsupportedOperationException("the API reads no stream");
            }

            @Override
            public FactReceipt record(Fact fact, List<Decider> deciders) {
                return start(fact);
            }
        };
    }

    private synchronized FactReceipt start(Fact fact) {
        String quest = fact.about().slug();
        if (standingOf(fact.user(), quest).isPresent()) {
            return FactReceipt.STOOD_BEFORE;
        }
        TaskProgress task = new TaskProgress("measure", BigDecimal.ONE, BigDecimal.valueOf(5), false);
        standings.add(new QuestStanding(fact.user(), quest, fact.at(), List.of(task), Optional.empty()));
        return new FactReceipt(true, Set.of());
    }
}
