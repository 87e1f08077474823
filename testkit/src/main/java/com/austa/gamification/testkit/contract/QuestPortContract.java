package com.austa.gamification.testkit.contract;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.BEN;
import static com.austa.gamification.testkit.contract.SampleStream.START;
import static com.austa.gamification.testkit.contract.SampleStream.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.quest.QuestPort;
import com.austa.gamification.domain.quest.QuestStanding.TaskProgress;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** How far users are with quests, as it is listed. */
public interface QuestPortContract extends BooksContract {

    @Test
    default void a_user_without_quests_has_an_empty_list() {
        QuestPort quests = books().quests();
        assertThat(quests.standingsOf(ANN, 10, 0)).isEmpty();
        assertThat(quests.standingOf(ANN, SampleDecider.QUEST.slug())).isEmpty();
        assertThat(quests.countOf(ANN)).isZero();
    }

    @Test
    default void a_started_quest_stands_with_its_tasks_in_their_order() {
        start(ANN, START, QUESTS);
        start(BEN, START, QUESTS);
        apply(QUESTS, new SampleStream("events", 0).put(event(ANN, 1)));
        QuestPort quests = books().quests();
        assertThat(quests.countOf(ANN)).isEqualTo(1);
        assertThat(quests.standingsOf(ANN, 10, 0)).singleElement().satisfies(standing -> {
            assertThat(standing.user()).isEqualTo(ANN);
            assertThat(standing.questId()).isEqualTo(SampleDecider.QUEST.slug());
            assertThat(standing.startedAt()).isEqualTo(START);
            assertThat(standing.completedAt()).isEmpty();
            assertThat(standing.tasks())
                    .containsExactly(
                            new TaskProgress("second", BigDecimal.ONE, BigDecimal.valueOf(2), false),
                            new TaskProgress("first", BigDecimal.ONE, BigDecimal.ONE, true));
        });
        assertThat(quests.standingOf(BEN, SampleDecider.QUEST.slug())
                        .orElseThrow()
                        .tasks())
                .extracting(TaskProgress::current)
                .containsExactly(BigDecimal.ZERO, BigDecimal.ZERO);
        assertThat(quests.standingOf(ANN, "another")).isEmpty();
        assertThat(quests.standingsOf(ANN, 10, 1)).isEmpty();
    }
}
