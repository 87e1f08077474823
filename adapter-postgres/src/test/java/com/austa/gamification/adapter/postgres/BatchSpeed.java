package com.austa.gamification.adapter.postgres;

import com.austa.gamification.devservices.DevPostgres;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.event.Value;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.testkit.contract.PlainMessages;
import com.austa.gamification.testkit.contract.SampleDecider;
import com.austa.gamification.testkit.contract.SampleStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * How many events a second a group gets into the books of a durable server: new ones, then the same for a second group.
 * Run by hand: {@code BatchSpeed [events] [users] [batch] [points an event]}.
 */
public final class BatchSpeed {

    private BatchSpeed() {}

    public static void main(String[] args) {
        int events = number(args, 0, 100_000);
        int users = number(args, 1, 20_000);
        int size = number(args, 2, 2_000);
        int points = number(args, 3, 10);
        try (DevPostgres server = DevPostgres.ephemeralDurable(DevPostgres.NEWEST)) {
            server.start();
            try (TestDatabase database = TestDatabase.on(server)) {
                ProgressPort progress = PostgresPorts.on(database.dataSource()).progress(new PlainMessages());
                List<Delivery> stream = stream(events, users, points);
                for (ConsumerGroup group : ConsumerGroup.onePerRole()) {
                    measure(group, progress, stream, size, server.pid());
                }
            }
        }
    }

    private static void measure(
            ConsumerGroup group, ProgressPort progress, List<Delivery> stream, int size, long server) {
        SampleDecider decider = new SampleDecider(group);
        long wall = System.nanoTime();
        Duration own = ownCpu();
        Duration theirs = cpuBelow(server);
        for (int from = 0; from < stream.size(); from += size) {
            progress.change(new Batch(group, stream.subList(from, Math.min(from + size, stream.size()))), decider);
        }
        double seconds = (System.nanoTime() - wall) / 1e9;
        System.out.printf(
                "%-13s %,8.0f events/s   engine %5.1f us   postgres %5.1f us%n",
                group.name(),
                stream.size() / seconds,
                micros(ownCpu().minus(own), stream.size()),
                micros(cpuBelow(server).minus(theirs), stream.size()));
    }

    private static List<Delivery> stream(int events, int users, int points) {
        SplittableRandom random = new SplittableRandom(7);
        SampleStream[] partitions = new SampleStream[6];
        for (int i = 0; i < partitions.length; i++) {
            partitions[i] = new SampleStream("health.events", i);
        }
        List<Delivery> stream = new ArrayList<>(events);
        for (int i = 0; i < events; i++) {
            UserId user = new UserId(scattered(random.nextInt(users)));
            Attributes payload = new Attributes.Builder()
                    .put("metricType", Value.of("steps"))
                    .put("value", Value.of(new BigDecimal(random.nextInt(20_000))))
                    .put("unit", Value.of("count"))
                    .put("timestamp", Value.of("2026-11-02T10:00:00.000Z"))
                    .put("source", Value.of("device"))
                    .put("deviceId", Value.of("device-" + random.nextInt(1_000_000)))
                    .put("points", Value.of(points))
                    .build();
            GamificationEvent event = SampleStream.event(
                    new EventId(scattered(users + i)),
                    user,
                    SampleStream.HEALTH,
                    SampleStream.START.plusSeconds(i),
                    payload);
            stream.add(partitions[Math.floorMod(user.hashCode(), partitions.length)].put(event));
        }
        return stream;
    }

    private static UUID scattered(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Duration ownCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Of a server and its backends, also those that have ended. */
    private static Duration cpuBelow(long pid) {
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        Duration sum = server.info().totalCpuDuration().orElse(Duration.ZERO);
        for (ProcessHandle child : server.descendants().toList()) {
            sum = sum.plus(child.info().totalCpuDuration().orElse(Duration.ZERO));
        }
        return sum;
    }

    private static double micros(Duration cpu, int events) {
        return cpu.toNanos() / 1e3 / events;
    }

    private static int number(String[] args, int index, int otherwise) {
        return args.length > index ? Integer.parseInt(args[index]) : otherwise;
    }
}
