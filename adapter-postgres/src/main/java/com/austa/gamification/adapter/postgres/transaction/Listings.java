package com.austa.gamification.adapter.postgres.transaction;

import com.austa.gamification.domain.listing.Listing;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** Parts of lists from statements that tell the whole list's length as {@code total} in every row. */
public final class Listings {

    private Listings() {}

    /** @param key a column that is null in the one row that comes where the part has none */
    public static <T> Listing<T> read(Query query, String key, RowMapper<T> mapper) {
        return query.scanResultSet((results, context) -> {
            List<T> rows = new ArrayList<>();
            long total = 0;
            try (context) {
                ResultSet row = results.get();
                while (row.next()) {
                    total = row.getLong("total");
                    if (row.getObject(key) != null) {
                        rows.add(mapper.map(row, context));
                    }
                }
            }
            return new Listing<>(rows, total);
        });
    }
}
