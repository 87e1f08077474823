package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.progress.Partition.Spot;
import com.austa.gamification.adapter.postgres.transaction.Arrays;
import com.austa.gamification.adapter.postgres.transaction.BinaryCopy;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.DeadLetter.Attempt;
import com.austa.gamification.domain.progress.DeadLetter.Header;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Refusals: once a position, for all groups, whichever came first. */
public final class Refusals {

    private static final int COLUMNS = 21;

    /** Where a row names the group that failed: the record itself was refused. */
    private static final int EVERY_GROUP = 0;

    private final Handle handle;

    Refusals(Handle handle) {
        this.handle = handle;
    }

    /** Those that stand at these places or between them. */
    Map<Spot, Rejection> standing(Collection<Spot> spots) {
        List<Map.Entry<Partition, LongSummaryStatistics>> ranges = spots.stream()
                .collect(Collectors.groupingBy(Spot::partition, Collectors.summarizingLong(Spot::offset)))
                .entrySet()
                .stream()
                .toList();
        Map<Spot, Rejection> standing = new HashMap<>();
        if (!ranges.isEmpty()) {
            handle.createQuery(Sql.beside(Refusals.class, "change/03_standing_refusals"))
                    .bind("sources", Arrays.ints(ranges, range -> range.getKey().source()))
                    .bind(
                            "partitions",
                            Arrays.ints(ranges, range -> range.getKey().number()))
                    .bind(
                            "firsts",
                            Arrays.longs(ranges, range -> range.getValue().getMin()))
                    .bind(
                            "lasts",
                            Arrays.longs(ranges, range -> range.getValue().getMax()))
                    .map((row, context) -> standing.put(
                            new Spot(
                                    new Partition(row.getInt("source"), row.getInt("partition")),
                                    row.getLong("offset")),
                            new Rejection(
                                    RejectionReason.valueOf(row.getString("reason")),
                                    row.getString("field"),
                                    row.getString("detail"))))
                    .list();
        }
        return standing;
    }

    /** Writes new ones; none may stand at their places. */
    void append(int metBy, Map<Spot, DeadLetter> letters) {
        BinaryCopy rows = new BinaryCopy(letters.size());
        letters.forEach((spot, letter) -> rows.row(COLUMNS)
                .uuid(letter.id())
                .int2(spot.partition().source())
                .int4(spot.partition().number())
                .int8(spot.offset())
                .int2(letter.failedIn().isPresent() ? metBy : EVERY_GROUP)
                .int2(metBy)
                .text(letter.rejection().reason().name())
                .text(storable(letter.rejection().field()))
                .text(storable(letter.rejection().detail()))
                .text(letter.errorClass().name())
                .text(storable(letter.stack()))
                .instants(letter.attempts().stream().map(Attempt::at).toList())
                .texts(letter.attempts().stream()
                        .map(attempt -> storable(attempt.instance()))
                        .toList())
                .texts(letter.attempts().stream()
                        .map(attempt -> attempt.errorClass().name())
                        .toList())
                .text(storable(letter.source().consumerId()))
                .bytes(letter.source().bytes())
                .bytes(letter.source().key().orElse(null))
                .texts(letter.source().headers().stream()
                        .map(header -> storable(header.name()))
                        .toList())
                .byteStrings(
                        letter.source().headers().stream().map(Header::value).toList())
                .instant(letter.recordedAt())
                .instant(letter.retryAt().orElse(null)));
        rows.into(handle, Sql.beside(Refusals.class, "change/12_dead_letters"));
    }

    /** PostgreSQL holds no U+0000, and a dead letter must never be one itself. */
    public static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }
}
