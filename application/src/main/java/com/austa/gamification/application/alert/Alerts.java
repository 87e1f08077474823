package com.austa.gamification.application.alert;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Alerts: each is a line {@code alert=CODE …} at level ERROR and stands as long as its trouble lasts, which the gauge
 * {@code gamification_alert{code}} shows. Safe for use by many threads.
 */
public final class Alerts {

    /** How long something that happened once is shown. */
    static final Duration SHOWN = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);

    private final InstantSource clock;
    private final BiConsumer<AlertCode, String> listener;
    private final Map<AlertCode, Set<String>> standing = new EnumMap<>(AlertCode.class);
    private final Map<AlertCode, Instant> shownUntil = new EnumMap<>(AlertCode.class);

    /** @param listener told of each alert when it begins; returns at once */
    public Alerts(InstantSource clock, BiConsumer<AlertCode, String> listener) {
        this.clock = requireNonNull(clock, "clock");
        this.listener = requireNonNull(listener, "listener");
    }

    /** Logged and counted, with nobody else listening. */
    public static Alerts logged() {
        return new Alerts(InstantSource.system(), (code, text) -> {});
    }

    /**
     * Trouble has begun; telling again changes nothing.
     *
     * @param whose a name for what is in trouble, such as a group's
     * @param text what is wrong and what happens now; nothing of a payload
     */
    public void begin(AlertCode code, String whose, String text) {
        synchronized (this) {
            if (!standing.computeIfAbsent(code, none -> new HashSet<>()).add(whose)) {
                return;
            }
        }
        say(code, text);
    }

    /** It is over; so it may have been before. */
    public synchronized void end(AlertCode code, String whose) {
        standing.computeIfAbsent(code, none -> new HashSet<>()).remove(whose);
    }

    /** Something has happened that does not last: the gauge shows it for ten minutes. */
    public void tell(AlertCode code, String text) {
        synchronized (this) {
            shownUntil.put(code, clock.instant().plus(SHOWN));
        }
        say(code, text);
    }

    /** In how many places it stands, and one more if it happened lately. */
    public synchronized int count(AlertCode code) {
        Instant until = shownUntil.getOrDefault(code, Instant.MIN);
        return standing.getOrDefault(code, Set.of()).size() + (clock.instant().isBefore(until) ? 1 : 0);
    }

    private void say(AlertCode code, String text) {
        LOG.error("alert={} {}", code, text);
        listener.accept(code, text);
    }
}
