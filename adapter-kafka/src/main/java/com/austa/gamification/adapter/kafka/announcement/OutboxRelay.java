package com.austa.gamification.adapter.kafka.announcement;

import com.austa.gamification.adapter.kafka.Relay;
import com.austa.gamification.domain.progress.OutboxPort;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes messages from the outbox to their topics in the order in which they were written. A topic that is missing is left
 * alone for some seconds, so that its messages wait and all others go on.
 */
public final class OutboxRelay implements Relay {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration HOLD = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(6);
    private static final int LIMIT = 1_000;

    private final OutboxPort outbox;
    private final MessageSender sender;
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition signal = lock.newCondition();
    private final Map<String, Long> heldUntil = new HashMap<>();
    private final Set<String> reported = new HashSet<>();
    private boolean nudged;
    private boolean failing;
    private volatile boolean stopping;

    /** @param producer with a limit on delivery; its owner closes it */
    public OutboxRelay(OutboxPort outbox, Producer<byte[], byte[]> producer) {
        this.outbox = outbox;
        this.sender = new MessageSender(producer);
        thread.setDaemon(true);
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void nudge() {
        lock.lock();
        try {
            nudged = true;
            signal.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isAlive() {
        return thread.isAlive();
    }

    @Override
    public void close() {
        stopping = true;
        nudge();
        try {
            thread.join(STOP_LIMIT.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            thread.interrupt();
        }
    }

    private void run() {
        try {
            while (!stopping) {
                rest(relay());
            }
        } catch (InterruptedException | InterruptException interrupted) {
            LOG.debug("the relay was told to end in the middle of its work; what it has not sent waits");
        }
    }

    /** @return how long nothing is to be done */
    private Duration relay() {
        heldUntil.values().removeIf(until -> until - System.nanoTime() <= 0);
        try {
            int sent = outbox.relay(Set.copyOf(heldUntil.keySet()), LIMIT, sender::send);
            failing = false;
            if (heldUntil.isEmpty()) {
                reported.clear();
            }
            return sent == LIMIT ? Duration.ZERO : LOOK;
        } catch (InterruptException interrupted) {
            throw interrupted;
        } catch (RuntimeException failed) {
            return failed(failed);
        }
    }

    private Duration failed(RuntimeException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnsentMessages unsent) {
                heldUntil.put(unsent.topic(), System.nanoTime() + HOLD.toNanos());
                if (reported.add(unsent.topic())) {
                    LOG.warn("{}; its messages wait in the outbox and are tried every 5 s", unsent.getMessage());
                }
                return Duration.ZERO;
            }
        }
        if (!failing) {
            failing = true;
            LOG.warn("messages stay in the outbox until it can be read again", failed);
        }
        return RETRY;
    }

    private void rest(Duration time) throws InterruptedException {
        lock.lock();
        try {
            long left = time.toNanos();
            while (!nudged && left > 0) {
                left = signal.awaitNanos(left);
            }
            nudged = false;
        } finally {
            lock.unlock();
        }
    }
}
