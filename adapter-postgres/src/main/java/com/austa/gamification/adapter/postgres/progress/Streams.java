package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.transaction.Arrays;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.adapter.postgres.transaction.Transactions;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Position;
import com.austa.gamification.domain.progress.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/**
 * Groups, topics and partitions by the small numbers that rows carry. What is met for the first time is registered in a
 * transaction of its own, so that the batch finds its rows there and has only to lock them; afterwards nothing is asked.
 */
public final class Streams {

    private record Source(String topic, String topicId) {}

    private record Read(int group, Partition partition) {}

    private final Transactions transactions;
    private final Map<ConsumerGroup, Integer> groups = new ConcurrentHashMap<>();
    private final Map<Source, Integer> sources = new ConcurrentHashMap<>();
    private final Set<Read> reads = ConcurrentHashMap.newKeySet();

    public Streams(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Makes the groups known, so that an event's status waits for them; retires groups whose roles they take over. */
    public void register(Collection<ConsumerGroup> wanted) {
        wanted.forEach(this::idOf);
    }

    int idOf(ConsumerGroup group) {
        Integer known = groups.get(group);
        if (known == null) {
            known = transactions.write(
                    "registering group '%s'".formatted(group.name()), handle -> register(handle, group));
            groups.put(group, known);
        }
        return known;
    }

    /** The partition of each position, in their order; each has a row of progress for the group. */
    List<Partition> partitionsOf(int group, List<Position> positions) {
        List<Partition> partitions = positions.stream().map(this::partitionOf).toList();
        List<Partition> unread = partitions.stream()
                .distinct()
                .filter(partition -> !reads.contains(new Read(group, partition)))
                .toList();
        if (!unread.isEmpty()) {
            transactions.write(
                    "registering partitions",
                    handle -> handle.createUpdate(Sql.beside(Streams.class, "stream/register_partitions"))
                            .bind("group", group)
                            .bind("sources", Arrays.ints(unread, Partition::source))
                            .bind("partitions", Arrays.ints(unread, Partition::number))
                            .execute());
            unread.forEach(partition -> reads.add(new Read(group, partition)));
        }
        return partitions;
    }

    long nextOffset(ConsumerGroup group, String topic, String topicId, int partition) {
        return transactions.read(
                "progress of group '%s'".formatted(group.name()),
                handle -> handle.createQuery(Sql.beside(Streams.class, "stream/next_offset"))
                        .bind("group", group.name())
                        .bind("topic", topic)
                        .bind("topicId", topicId)
                        .bind("partition", partition)
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L));
    }

    private Partition partitionOf(Position position) {
        Source source = new Source(position.topic(), position.topicId());
        Integer known = sources.get(source);
        if (known == null) {
            known = transactions.write(
                    "registering topic '%s'".formatted(source.topic()), handle -> register(handle, source));
            sources.put(source, known);
        }
        return new Partition(known, position.partition());
    }

    private static int register(Handle handle, ConsumerGroup group) {
        List<String> roles = group.roles().stream().map(Role::name).sorted().toList();
        if (findGroup(handle, group.name(), roles, true).isEmpty()) {
            handle.createUpdate(Sql.beside(Streams.class, "stream/register_group"))
                    .bind("name", group.name())
                    .bind("roles", Arrays.texts(roles))
                    .execute();
            handle.createUpdate(Sql.beside(Streams.class, "stream/retire_groups"))
                    .bind("name", group.name())
                    .bind("roles", Arrays.texts(roles))
                    .execute();
        }
        return findGroup(handle, group.name(), roles, false).orElseThrow();
    }

    private static Optional<Integer> findGroup(Handle handle, String name, List<String> roles, boolean asItIs) {
        return handle.createQuery(Sql.beside(Streams.class, "stream/find_group"))
                .bind("name", name)
                .bind("roles", Arrays.texts(roles))
                .map((row, context) -> !asItIs || (row.getBoolean("active") && row.getBoolean("same_roles"))
                        ? Optional.of(row.getInt("id"))
                        : Optional.<Integer>empty())
                .findOne()
                .flatMap(found -> found);
    }

    private static int register(Handle handle, Source source) {
        Optional<Integer> known = find(handle, source);
        if (known.isEmpty()) {
            handle.createUpdate(Sql.beside(Streams.class, "stream/register_source"))
                    .bind("topic", source.topic())
                    .bind("topicId", source.topicId())
                    .execute();
            known = find(handle, source);
        }
        return known.orElseThrow();
    }

    private static Optional<Integer> find(Handle handle, Source source) {
        return handle.createQuery(Sql.beside(Streams.class, "stream/find_source"))
                .bind("topic", source.topic())
                .bind("topicId", source.topicId())
                .mapTo(Integer.class)
                .findOne();
    }
}
