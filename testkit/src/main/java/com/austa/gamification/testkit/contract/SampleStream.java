package com.austa.gamification.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.LocalStamp;
import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.DeadLetter.Attempt;
import com.austa.gamification.domain.progress.DeadLetter.ErrorClass;
import com.austa.gamification.domain.progress.DeadLetter.Header;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.Position;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One partition that events are written to, one offset after another. */
public final class SampleStream {

    public static final UserId ANN = UserId.of("0f000000-0000-4000-8000-000000000001");
    public static final UserId BEN = UserId.of("80000000-0000-4000-8000-000000000002");
    public static final UserId CYD = UserId.of("ff000000-0000-4000-8000-000000000003");
    public static final Journey HEALTH = new Journey("health");
    public static final Journey SHOP = new Journey("shop");
    public static final Instant START = Instant.parse("2026-11-02T10:00:00Z");

    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

    private final String topic;
    private final int partition;
    private long next;

    public SampleStream(String topic, int partition) {
        this.topic = topic;
        this.partition = partition;
    }

    /** An event of the user so many minutes after {@link #START}, the same id for the same user and minute. */
    public static GamificationEvent event(UserId user, int minute) {
        return event(user, minute, Attributes.NONE.with("unit", Value.of("steps \"é\" 😀")));
    }

    public static GamificationEvent event(UserId user, int minute, Attributes payload) {
        UUID id = new UUID(user.value().getMostSignificantBits(), minute);
        return event(new EventId(id), user, HEALTH, START.plus(Duration.ofMinutes(minute)), payload);
    }

    public static GamificationEvent event(
            EventId id, UserId user, Journey journey, Instant timestamp, Attributes payload) {
        return new GamificationEvent(
                id,
                new EventType(journey + ".metric.recorded"),
                journey,
                user,
                timestamp,
                "1.0.0",
                payload,
                Attributes.NONE.with("timeZone", Value.of(ZONE.getId())),
                LocalStamp.at(timestamp, ZONE));
    }

    public Delivery put(GamificationEvent event) {
        return new Delivery.Admitted(
                position(next++), event, START, source(event.id().toString()));
    }

    /** Something that is no event. */
    public Delivery putRubbish() {
        return refusing(position(next++));
    }

    /** A record as another reader might judge it: refused. */
    public static Delivery refusing(Position position) {
        return refusing(position, RejectionReason.MALFORMED_JSON);
    }

    public static Delivery refusing(Position position, RejectionReason reason) {
        return new Delivery.Refused(DeadLetter.refused(
                position,
                Rejection.of(reason, "payload.value", "must be a number, but text came"),
                source("{\"a\":"),
                START,
                START.plusSeconds(1)));
    }

    /** A record as another reader might judge it: admitted. */
    public static Delivery admitting(Position position, GamificationEvent event) {
        return new Delivery.Admitted(position, event, START, source(event.id().toString()));
    }

    /** An event that this group is to have failed to apply. */
    public Delivery putFailing(GamificationEvent event, ConsumerGroup group) {
        return failing(put(event), group);
    }

    /** The same record as this group fails on it. */
    public static Delivery failing(Delivery delivery, ConsumerGroup group) {
        Delivery.Admitted admitted = (Delivery.Admitted) delivery;
        return new Delivery.Failed(
                admitted,
                DeadLetter.failed(
                        group,
                        admitted,
                        "a rule threw an exception",
                        "the stack",
                        List.of(new Attempt(START.plusSeconds(1), "reader-1", ErrorClass.PERMANENT))));
    }

    public Position position(long offset) {
        return new Position(topic, topic + "-id", partition, offset);
    }

    private static DeadLetter.Source source(String text) {
        byte[] notUtf8 = {(byte) 0xC0, (byte) 0x80, 0};
        return new DeadLetter.Source(
                text.getBytes(UTF_8),
                Optional.of("key".getBytes(UTF_8)),
                List.of(new Header("trace", notUtf8)),
                "reader-1");
    }
}
