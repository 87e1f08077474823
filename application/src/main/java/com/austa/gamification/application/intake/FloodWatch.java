package com.austa.gamification.application.intake;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.application.alert.AlertCode;
import com.austa.gamification.application.alert.Alerts;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.progress.Verdict;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Notices when an unusual share of what comes becomes dead letters: over a fifth of the last minute's, if that is more than
 * a few, or a thousand in a row for one reason. A publisher that has changed its format does that, or a catalogue without
 * an event type. Safe for use by many threads.
 */
public final class FloodWatch {

    static final int ROW_MAX = 1_000;
    static final int PERCENT_MAX = 20;

    /** Fewer in a minute are no flood, however few others come. */
    static final int FEW = 50;

    private static final int SECONDS = 60;

    private final String group;
    private final Alerts alerts;
    private final InstantSource clock;
    private final Duration pause;

    private final long[] second = new long[SECONDS];
    private final int[] all = new int[SECONDS];
    private final int[] rejected = new int[SECONDS];
    private Optional<RejectionReason> last = Optional.empty();
    private int row;
    private boolean flooding;

    /** @param pause how long reading rests while it floods, before each further batch; zero if it should go on */
    public FloodWatch(String group, Alerts alerts, InstantSource clock, Duration pause) {
        this.group = requireNonNull(group, "group");
        this.alerts = requireNonNull(alerts, "alerts");
        this.clock = requireNonNull(clock, "clock");
        this.pause = requireNonNull(pause, "pause");
    }

    synchronized void settled(List<Verdict> verdicts) {
        long now = clock.instant().getEpochSecond();
        int slot = (int) Math.floorMod(now, (long) SECONDS);
        if (second[slot] != now) {
            second[slot] = now;
            all[slot] = 0;
            rejected[slot] = 0;
        }
        for (Verdict verdict : verdicts) {
            all[slot]++;
            if (verdict instanceof Verdict.Rejected refusal) {
                rejected[slot]++;
                Optional<RejectionReason> reason =
                        Optional.of(refusal.rejection().reason());
                row = last.equals(reason) ? row + 1 : 1;
                last = reason;
            } else {
                row = 0;
                last = Optional.empty();
            }
        }
        judge(now);
    }

    /** Looks whether it is over: to be called once in a while, for nothing may come any more. */
    public synchronized void look() {
        judge(clock.instant().getEpochSecond());
    }

    /** How long to rest now. */
    public synchronized Duration pause() {
        return flooding ? pause : Duration.ZERO;
    }

    private void judge(long now) {
        long came = sum(all, now);
        long refused = sum(rejected, now);
        boolean share = refused > FEW && refused * 100 > came * PERCENT_MAX;
        // A row counts only while it grows.
        boolean inARow = row >= ROW_MAX && refused > 0;
        if ((share || inARow) && !flooding) {
            flooding = true;
            alerts.begin(
                    AlertCode.DEAD_LETTER_FLOOD,
                    group,
                    "group '%s' made dead letters of %d of the last minute's %d records, the last %d in a row%s"
                            .formatted(
                                    group,
                                    refused,
                                    came,
                                    row,
                                    last.map(reason -> " for " + reason).orElse("")));
        } else if (!share && !inARow && flooding) {
            flooding = false;
            alerts.end(AlertCode.DEAD_LETTER_FLOOD, group);
        }
    }

    private long sum(int[] counts, long now) {
        long sum = 0;
        for (int slot = 0; slot < SECONDS; slot++) {
            sum += now - second[slot] < SECONDS ? counts[slot] : 0;
        }
        return sum;
    }
}
