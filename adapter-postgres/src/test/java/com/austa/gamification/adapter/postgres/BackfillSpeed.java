package com.austa.gamification.adapter.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.austa.gamification.application.catalogue.CatalogueFile;
import com.austa.gamification.application.catalogue.CurrentCatalogue;
import com.austa.gamification.application.catalogue.DraftCatalogue;
import com.austa.gamification.application.catalogue.PublishCatalogue;
import com.austa.gamification.application.event.EventTypeRegistry;
import com.austa.gamification.application.preview.Bill;
import com.austa.gamification.application.preview.PreviewCatalogue;
import com.austa.gamification.application.progress.BackfillUsers;
import com.austa.gamification.devservices.DevPostgres;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.BackfillPort;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.testkit.contract.PlainMessages;
import com.austa.gamification.testkit.contract.SampleStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * How long a preview and a backfill take over many users, whether the last ones take as long as the first, and what
 * memory it needs. The backfill does not rest here. Run by hand: {@code BackfillSpeed [users] [events a user]}.
 */
public final class BackfillSpeed {

    private static final List<ConsumerGroup> GROUPS = ConsumerGroup.onePerRole();
    private static final int BATCH = 2_000;
    private static final int TENTHS = 10;

    private final EventTypeRegistry builtIn = EventTypeRegistry.empty();
    private final PostgresPorts ports;
    private final int users;

    private BackfillSpeed(PostgresPorts ports, int users) {
        this.ports = ports;
        this.users = users;
    }

    public static void main(String[] args) {
        int users = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        int events = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        try (DevPostgres server = DevPostgres.ephemeralDurable(DevPostgres.NEWEST)) {
            server.start();
            try (TestDatabase database = TestDatabase.on(server)) {
                BackfillSpeed speed = new BackfillSpeed(PostgresPorts.on(database.dataSource()), users);
                speed.publish(events + 1);
                speed.fill(events);
                speed.preview(events - 1, Duration.ofSeconds(15));
                speed.preview(events - 1, Duration.ofSeconds(1));
                speed.publish(events - 1);
                speed.backfill();
            }
        }
    }

    private static CatalogueFile catalogue(int atLeast) {
        String json = """
                {"eventTypes": {"shop.metric.recorded": {"journey": "shop", "schemas": {"1": {"type": "object"}}}},
                 "achievements": [
                   {"id": "so-many", "name": "N", "description": "D.", "journeyType": "shop", "points": 10,
                    "criteria": {"on": "shop.metric.recorded", "atLeast": %d}},
                   {"id": "holder", "name": "N", "description": "D.", "journeyType": "shop", "points": 1,
                    "criteria": {"achievement": "so-many"}}],
                 "rewards": [{"id": "cup", "name": "N", "description": "D.", "journeyType": "shop", "type": "badge",
                    "value": 1, "cost": 0, "criteria": {"achievement": "so-many"}}]}""".formatted(atLeast);
        return CatalogueFile.read("catalogue.json", json.getBytes(UTF_8));
    }

    private void publish(int atLeast) {
        new PublishCatalogue(ports.definitions(), builtIn).publish(catalogue(atLeast));
    }

    private CurrentCatalogue current() {
        return CurrentCatalogue.load(ports.definitions(), builtIn, LevelCurve.STANDARD, GROUPS);
    }

    private void fill(int events) {
        CurrentCatalogue current = current();
        ProgressPort progress = ports.progress(new PlainMessages());
        SampleStream stream = new SampleStream("shop.events", 0);
        List<Delivery> batch = new ArrayList<>(BATCH);
        for (int event = 0; event < events; event++) {
            for (int user = 0; user < users; user++) {
                batch.add(stream.put(SampleStream.event(
                        new EventId(new UUID(user, event)),
                        user(user),
                        SampleStream.SHOP,
                        SampleStream.START.plusSeconds(event),
                        Attributes.NONE)));
                if (batch.size() == BATCH || (event == events - 1 && user == users - 1)) {
                    GROUPS.forEach(group -> progress.change(new Batch(group, batch), current.deciderOf(group)));
                    batch.clear();
                }
            }
        }
        System.out.printf("%,d users with %d events each, %s%n", users, events, memory());
    }

    private void preview(int atLeast, Duration limit) {
        long begun = System.nanoTime();
        Bill bill = new PreviewCatalogue(
                        new DraftCatalogue(ports.definitions(), builtIn, LevelCurve.STANDARD, Clock.systemUTC()),
                        ports.histories(),
                        GROUPS,
                        limit)
                .preview(catalogue(atLeast), PublishCatalogue.Reach.WHOLE_HISTORY);
        System.out.printf(
                "preview within %2d s: %,d of %,d users in %.1f s, %,d gain, complete %b, %s%n",
                limit.toSeconds(),
                bill.users(),
                bill.of(),
                seconds(begun),
                bill.usersGaining(),
                bill.isComplete(),
                memory());
    }

    private void backfill() {
        CurrentCatalogue current = current();
        BackfillPort port = ports.backfill(new PlainMessages());
        BackfillUsers backfill =
                new BackfillUsers(port, current::deciders, current::refresh, scored -> {}, Clock.systemUTC());
        DefinitionId award = DefinitionId.achievement("so-many");
        long since = current.view().achievements().get(award.slug()).published().since();
        List<ConsumerGroup> concerned = GROUPS.stream()
                .filter(group -> current.deciderOf(group).judges(award))
                .toList();
        long tenth = System.nanoTime();
        int calls = 0;
        double longest = 0;
        for (int next = 1; next <= TENTHS; ) {
            long call = System.nanoTime();
            backfill.judgeSome();
            calls++;
            longest = Math.max(longest, seconds(call));
            long asked = System.nanoTime();
            BackfillPort.Reach reach = port.reached(concerned, since);
            double question = seconds(asked);
            tenth += System.nanoTime() - asked;
            if (reach.done() * TENTHS >= (long) next * reach.total()) {
                System.out.printf(
                        "backfill %3d %%: %.2f s, %d calls, the longest %.2f s, asking how far %.0f ms, %s%n",
                        next * 10, seconds(tenth), calls, longest, question * 1e3, memory());
                next = (int) (reach.done() * TENTHS / reach.total()) + 1;
                tenth = System.nanoTime();
                calls = 0;
                longest = 0;
            }
        }
        for (int idle = 1; idle <= 3; idle++) {
            long asked = System.nanoTime();
            backfill.judgeSome();
            System.out.printf("with nobody left, call %d: %.1f ms%n", idle, seconds(asked) * 1e3);
        }
    }

    private static UserId user(int number) {
        SplittableRandom random = new SplittableRandom(number);
        return new UserId(new UUID(random.nextLong(), random.nextLong()));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static String memory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return "%d MB of heap".formatted((runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
}
