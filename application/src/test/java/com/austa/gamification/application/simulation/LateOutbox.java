package com.austa.gamification.application.simulation;

import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.listing.Listing;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.Announcement;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.BatchReceipt;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.FactReceipt;
import com.austa.gamification.domain.progress.Message;
import com.austa.gamification.domain.progress.MessageFormat;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.Repair;
import com.austa.gamification.domain.progress.RepairReceipt;
import com.austa.gamification.domain.progress.Retraction;
import com.austa.gamification.domain.progress.RetractionReceipt;
import com.austa.gamification.domain.reward.RewardIssue;
import com.austa.gamification.domain.reward.RewardPort;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Wrong: announcements are kept in memory and sent once the transaction has returned. */
final class LateOutbox {

    private final World world;
    private final List<Message> held = new ArrayList<>();

    LateOutbox(World world) {
        this.world = world;
    }

    private <T> T sendingAfter(Supplier<T> transaction) {
        held.clear();
        T answer = transaction.get();
        world.mailbox.take(held);
        held.clear();
        return answer;
    }

    MessageFormat holding(MessageFormat right) {
        return new MessageFormat() {
            @Override
            public List<Message> of(Announcement announcement) {
                held.addAll(right.of(announcement));
                return List.of();
            }

            @Override
            public List<Message> of(DeadLetter letter, ConsumerGroup group) {
                return right.of(letter, group);
            }
        };
    }

    ProgressPort after(ProgressPort right) {
        return new ForwardingProgress(right) {
            @Override
            public BatchReceipt change(Batch batch, List<Decider> deciders) {
                return sendingAfter(() -> books.change(batch, deciders));
            }

            @Override
            public FactReceipt record(Fact fact, List<Decider> deciders) {
                return sendingAfter(() -> books.record(fact, deciders));
            }

            @Override
            public RetractionReceipt retract(Retraction retraction, List<Decider> deciders) {
                return sendingAfter(() -> books.retract(retraction, deciders));
            }

            @Override
            public RepairReceipt repair(Repair repair, List<Decider> deciders) {
                return sendingAfter(() -> books.repair(repair, deciders));
            }
        };
    }

    RewardPort after(RewardPort right) {
        return new RewardPort() {
            @Override
            public Listing<RewardIssue> issuesOf(UserId user, int limit, int offset) {
                return right.issuesOf(user, limit, offset);
            }

            @Override
            public Answer redeem(Wish wish, LevelCurve curve) {
                return sendingAfter(() -> right.redeem(wish, curve));
            }
        };
    }
}
