package com.austa.gamification.adapter.postgres;

import static com.austa.gamification.testkit.contract.SampleStream.ANN;
import static com.austa.gamification.testkit.contract.SampleStream.BEN;
import static com.austa.gamification.testkit.contract.SampleStream.CYD;
import static com.austa.gamification.testkit.contract.SampleStream.START;
import static com.austa.gamification.testkit.contract.SampleStream.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.application.progress.BackfillUsers;
import com.austa.gamification.devservices.SharedServices;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.BackfillPort;
import com.austa.gamification.domain.progress.BackfillPort.Reach;
import com.austa.gamification.domain.progress.Batch;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.testkit.contract.PlainMessages;
import com.austa.gamification.testkit.contract.SampleDecider;
import com.austa.gamification.testkit.contract.SampleStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A row that cannot be read holds up its own user alone. */
class DamagedStateIT {

    private static final ConsumerGroup GROUP = ConsumerGroup.all();
    private static final SampleDecider EDITED = new SampleDecider(GROUP, 2, 2);

    private TestDatabase database;
    private PostgresPorts ports;
    private Instant now = START;

    @BeforeEach
    void open() {
        database = TestDatabase.on(SharedServices.postgres());
        ports = PostgresPorts.on(database.dataSource());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_backfill_goes_on_and_judges_the_user_once_the_row_is_mended() {
        SampleStream stream = new SampleStream("events", 0);
        for (UserId user : List.of(ANN, BEN, CYD)) {
            ports.progress(new PlainMessages())
                    .change(
                            new Batch(GROUP, List.of(stream.put(event(user, 1)), stream.put(event(user, 2)))),
                            new SampleDecider(GROUP));
        }
        BackfillPort port = ports.backfill(new PlainMessages());
        BackfillUsers backfill = new BackfillUsers(port, () -> List.of(EDITED), () -> {}, scored -> {}, () -> now);
        Jdbi sql = Jdbi.create(database.dataSource());
        byte[] whole =
                sql.withHandle(handle -> handle.select("select state from progress where user_id = ?", BEN.value())
                        .mapTo(byte[].class)
                        .one());
        setState(sql, Arrays.copyOf(whole, 3));

        backfill.judgeSome();

        assertThat(points(ANN)).isEqualTo(70);
        assertThat(points(CYD)).isEqualTo(70);
        assertThat(points(BEN)).isEqualTo(20);
        assertThat(backfill.leftAside(GROUP)).containsExactly(BEN);
        assertThat(port.reached(List.of(GROUP), 2)).isEqualTo(new Reach(2, 3));

        setState(sql, whole);
        now = now.plus(Duration.ofHours(1));
        backfill.judgeSome();
        assertThat(backfill.leftAside(GROUP)).isEmpty();
        assertThat(port.reached(List.of(GROUP), 2)).isEqualTo(new Reach(3, 3));
    }

    private static void setState(Jdbi sql, byte[] state) {
        sql.useHandle(handle -> handle.execute("update progress set state = ? where user_id = ?", state, BEN.value()));
    }

    private long points(UserId user) {
        return ports.profiles().profileOf(user).orElseThrow().profile().points();
    }
}
