package com.austa.gamification.application.intake;

import com.austa.gamification.application.alert.AlertCode;
import com.austa.gamification.application.alert.Alerts;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waiting for a server, with an alert for as long as it takes. For one batch. */
final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private static final Duration PROBE = Duration.ofSeconds(1);

    /** Also where the server answers and still cannot do its work, reading goes on within seconds of its recovery. */
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private final String group;
    private final Canary canary;
    private final Alerts alerts;
    private final Pace pace;
    private Duration pause = PROBE;
    private boolean standing;

    Outage(String group, Canary canary, Alerts alerts, Pace pace) {
        this.group = group;
        this.canary = canary;
        this.alerts = alerts;
        this.pace = pace;
    }

    /** Returns when it is worth trying again. */
    void await(Failure failure) throws InterruptedException {
        pace.trouble(Pace.Trouble.PAUSED, failure.text());
        if (!standing) {
            standing = true;
            alerts.begin(
                    AlertCode.INFRASTRUCTURE,
                    group,
                    "group '%s' waits and goes on by itself: %s".formatted(group, failure.text()));
            LOG.debug("group '{}' waits because of", group, failure.error());
        }
        pace.rest(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        while (!canary.sings()) {
            pace.rest(PROBE);
        }
    }

    /** Something was applied. */
    void over() {
        if (standing) {
            LOG.info("group '{}' goes on", group);
        }
        end();
        pause = PROBE;
    }

    /** Nobody waits any more, whether it is over or not. */
    void end() {
        if (standing) {
            standing = false;
            alerts.end(AlertCode.INFRASTRUCTURE, group);
        }
    }
}
