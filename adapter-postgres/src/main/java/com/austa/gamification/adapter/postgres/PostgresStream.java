package com.austa.gamification.adapter.postgres;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.adapter.postgres.transaction.Arrays;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.adapter.postgres.transaction.Transactions;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What has become of records of the stream, for whoever sent them. Safe for use by many threads. */
public final class PostgresStream {

    private final Transactions transactions;

    PostgresStream(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Records of one partition, from an offset to before another; those asked for together do not overlap. */
    public record Stretch(String topic, String topicId, int partition, long from, long until) {
        public Stretch {
            requireNonNull(topic, "topic");
            requireNonNull(topicId, "topicId");
        }
    }

    /**
     * @param processed events that are in the journal from there, none of whose groups failed on them
     * @param rejected records with a dead letter
     */
    public record Fates(long processed, long rejected) {}

    /** How many of these some active group has not applied yet; all of them where no group is known. */
    public long waiting(List<Stretch> stretches) {
        return transactions.read(
                "how far the groups are",
                handle -> query(handle, "stream/waiting", stretches)
                        .mapTo(Long.class)
                        .one());
    }

    /** To be asked once none is waiting: before that a record may have no fate yet. */
    public Fates fatesOf(List<Stretch> stretches) {
        return transactions.read(
                "what became of records",
                handle -> query(handle, "stream/fates", stretches)
                        .map((row, context) -> new Fates(row.getLong("processed"), row.getLong("rejected")))
                        .one());
    }

    private static Query query(Handle handle, String statement, List<Stretch> stretches) {
        return handle.createQuery(Sql.beside(PostgresStream.class, statement))
                .bind("topics", Arrays.texts(stretches, Stretch::topic))
                .bind("topicIds", Arrays.texts(stretches, Stretch::topicId))
                .bind("partitions", Arrays.ints(stretches, Stretch::partition))
                .bind("froms", Arrays.longs(stretches, Stretch::from))
                .bind("untils", Arrays.longs(stretches, Stretch::until));
    }
}
