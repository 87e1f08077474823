package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.adapter.http.problem.Problem;
import com.austa.gamification.adapter.http.problem.Problem.FieldError;
import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.adapter.http.problem.ProblemType;
import com.austa.gamification.adapter.http.security.Caller;
import com.austa.gamification.adapter.http.security.Forbidden;
import com.austa.gamification.application.event.PublishEvents;
import com.austa.gamification.application.quest.StartQuest;
import com.austa.gamification.application.reward.RedeemReward;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ClosedPeriod;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.reward.RedeemRefusal;
import com.austa.gamification.domain.reward.Redemption;
import com.austa.gamification.domain.reward.RewardPort;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What callers have done, and what they are told of it. A refusal is a {@link ProblemException}. Thread-safe. */
public final class Commands {

    private final StartQuest startQuest;
    private final RedeemReward redeemReward;
    private final PublishEvents publishEvents;
    private final InstantSource clock;

    public Commands(
            StartQuest startQuest, RedeemReward redeemReward, PublishEvents publishEvents, InstantSource clock) {
        this.startQuest = startQuest;
        this.redeemReward = redeemReward;
        this.publishEvents = publishEvents;
        this.clock = clock;
    }

    /** @param now whether this call started it */
    public record Started(UserQuestAnswer quest, boolean now) {}

    /** @param stated when it started, which only a service or an administrator may say; now when empty */
    public Started startQuest(UserId user, String questId, Optional<Instant> stated, Caller caller) {
        Instant now = clock.instant();
        if (stated.isPresent() && !caller.seesEverything()) {
            throw new Forbidden();
        }
        if (stated.filter(now::isBefore).isPresent()) {
            throw ProblemException.invalid("at", "must not lie ahead");
        }
        StartQuest.Answer answer;
        try {
            answer = startQuest.start(user, questId, stated.orElse(now));
        } catch (ClosedPeriod closed) {
            throw ProblemException.of(
                    ProblemType.CLOSED_PERIOD, "the books are closed before %s".formatted(closed.closedBefore()));
        }
        if (answer instanceof StartQuest.Answer.Started started) {
            return new Started(UserQuestAnswer.of(started.standing()), started.now());
        }
        if (answer instanceof StartQuest.Answer.NotOpen notOpen) {
            throw new ProblemException(notOpen(notOpen.quest()));
        }
        throw ProblemException.notFound("quest", questId);
    }

    /** @param idempotencyKey with it the call may be repeated */
    public UserRewardAnswer redeem(UserId user, String rewardId, Optional<String> idempotencyKey) {
        RewardPort.Answer answer = redeemReward
                .redeem(user, rewardId, idempotencyKey)
                .orElseThrow(() -> ProblemException.notFound("reward", rewardId));
        if (answer instanceof RewardPort.Answer.Redeemed redeemed) {
            return UserRewardAnswer.of(redeemed.issue());
        }
        throw new ProblemException(refused(((RewardPort.Answer.Refused) answer).refusal()));
    }

    /** One answer an event, in the same order, once the accepted ones are acknowledged. */
    public List<EventAnswer> publish(List<byte[]> events) {
        return publishEvents.publish(events).stream().map(EventAnswer::of).toList();
    }

    /** One event, which is accepted or ends in a problem that names the reason. */
    public void publishOne(byte[] event) {
        EventAnswer answer = publish(List.of(event)).get(0);
        if (answer.reason() == null) {
            return;
        }
        String detail = String.valueOf(answer.detail());
        String field = answer.field();
        List<FieldError> errors = field == null ? List.of() : List.of(new FieldError(field, detail));
        throw new ProblemException(
                Problem.of(ProblemType.EVENT_REJECTED, (field == null ? "the event " : field + " ") + detail, errors)
                        .with("reason", answer.reason()));
    }

    private static Problem notOpen(Quest quest) {
        return Problem.of(
                        ProblemType.QUEST_NOT_OPEN,
                        "it can be started from %s to before %s".formatted(quest.startDate(), quest.endDate()))
                .with("startDate", quest.startDate().toString())
                .with("endDate", quest.endDate().toString());
    }

    private static Problem refused(Redemption.Refused refusal) {
        ProblemType type = ProblemType.of(refusal.why());
        if (refusal.why() == RedeemRefusal.INSUFFICIENT_POINTS && refusal.need() == 0) {
            return Problem.of(type, "it cannot be bought, only issued, and none was issued to this user");
        }
        return refusal.why() == RedeemRefusal.INSUFFICIENT_POINTS
                ? Problem.of(type, "it costs %d points and %d are there".formatted(refusal.need(), refusal.have()))
                        .with("need", refusal.need())
                        .with("have", refusal.have())
                : Problem.of(type, type.title());
    }
}
