package com.austa.gamification.testkit.contract;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.event;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.Profile;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.BatchReceipt;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.FactReceipt;
import com.austa.gamification.domain.progress.Message;
import com.austa.gamification.domain.progress.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the contracts of all ports to the books share: words for putting something into them. */
public interface BooksContract {

    /** Empty ones, the same for the whole of one test; messages are worded by {@link PlainMessages}. */
    Books books();

    ConsumerGroup ACHIEVEMENTS = ConsumerGroup.onePerRole().get(0);
    ConsumerGroup QUESTS = ConsumerGroup.onePerRole().get(1);
    ConsumerGroup REWARDS = ConsumerGroup.onePerRole().get(2);

    default BatchReceipt apply(ConsumerGroup group, Delivery... deliveries) {
        return apply(new SampleDecider(group), List.of(deliveries));
    }

    default BatchReceipt apply(Decider decider, List<Delivery> deliveries) {
        return books().progress().change(new Batch(decider.group(), deliveries), decider);
    }

    default List<Verdict> verdicts(ConsumerGroup group, Delivery... deliveries) {
        return apply(group, deliveries).verdicts();
    }

    /** Ann's events of these minutes, claimed by a group with all roles. */
    default void annHas(int... minutes) {
        SampleStream stream = new SampleStream("ann.events", 0);
        List<Delivery> deliveries = new ArrayList<>();
        for (int minute : minutes) {
            deliveries.add(stream.put(event(ANN, minute)));
        }
        apply(new SampleDecider(ConsumerGroup.all()), deliveries);
    }

    default FactReceipt start(UserId user, Instant at, ConsumerGroup... groups) {
        List<Decider> deciders = new ArrayList<>();
        for (ConsumerGroup group : groups) {
            deciders.add(new SampleDecider(group));
        }
        UUID id = new UUID(user.value().getMostSignificantBits(), 0xFAC7);
        return books().progress()
                .record(new Fact(id, user, Fact.Kind.QUEST_STARTED, SampleDecider.QUEST, at), deciders);
    }

    default Profile profile(UserId user) {
        return books().profiles().profileOf(user).orElseThrow().profile();
    }

    /** Takes all messages of the topic out of the outbox, as text; those of other topics are lost. */
    default List<String> messages(String topic) {
        List<String> texts = new ArrayList<>();
        books().outbox().relay(Set.of(), 10_000, messages -> {
            for (Message message : messages) {
                if (message.topic().equals(topic)) {
                    texts.add(new String(message.value(), StandardCharsets.UTF_8));
                }
            }
        });
        return texts;
    }
}
