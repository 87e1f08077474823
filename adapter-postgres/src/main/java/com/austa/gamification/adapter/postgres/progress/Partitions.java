package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.transaction.Arrays;
import com.austa.gamification.adapter.postgres.transaction.Rows;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** A group's progress in the partitions of a batch, and the locks that keep one verdict a position. */
final class Partitions {

    private final Handle handle;
    private final int group;
    private final List<Partition> ascending;

    Partitions(Handle handle, int group, SortedSet<Partition> partitions) {
        this.handle = handle;
        this.group = group;
        this.ascending = List.copyOf(partitions);
    }

    /** Keeps other readers of this group out, a zombie among them, and says where each partition goes on. */
    Map<Partition, Long> lock() {
        return offsets(query("01_lock_partitions"));
    }

    /** How far the other groups have read. */
    Map<Partition, Long> judgedElsewhere() {
        return offsets(query("04_judged_elsewhere"));
    }

    /**
     * Keeps a refusal and an admission of one record by two groups apart: who refuses is alone in the partition, who
     * admits shares it.
     *
     * @return up to where the books are closed; asked after {@link #lock}, it holds until the transaction ends
     */
    Optional<Instant> guard(Set<Partition> refusing) {
        return handle.createQuery(Sql.beside(Partitions.class, "change/02_guard_positions"))
                .bind("keys", Arrays.longs(ascending, Partition::lockKey))
                .bind("refuses", Arrays.flags(ascending, refusing::contains))
                .map((row, context) -> Rows.instantIfAny(row, "closed_before"))
                .list()
                .get(0);
    }

    void advance(Map<Partition, Long> next) {
        List<Map.Entry<Partition, Long>> rows = List.copyOf(next.entrySet());
        handle.createUpdate(Sql.beside(Partitions.class, "change/13_advance_partitions"))
                .bind("group", group)
                .bind("sources", Arrays.ints(rows, row -> row.getKey().source()))
                .bind("partitions", Arrays.ints(rows, row -> row.getKey().number()))
                .bind("offsets", Arrays.longs(rows, Map.Entry::getValue))
                .execute();
    }

    private Query query(String statement) {
        return handle.createQuery(Sql.beside(Partitions.class, "change/" + statement))
                .bind("group", group)
                .bind("sources", Arrays.ints(ascending, Partition::source))
                .bind("partitions", Arrays.ints(ascending, Partition::number));
    }

    private static Map<Partition, Long> offsets(Query query) {
        Map<Partition, Long> offsets = new HashMap<>();
        query.map((row, context) -> offsets.put(
                        new Partition(row.getInt("source"), row.getInt("partition")), row.getLong("next_offset")))
                .list();
        return offsets;
    }
}
