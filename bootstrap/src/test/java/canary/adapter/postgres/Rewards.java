package canary.adapter.postgres;

import canary.adapter.redis.store.Boards;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;

/** Swallows what the database said, asks the neighbour and borrows its library. */
public final class Rewards implements RewardPort {
    private final ObjectMapper json = new ObjectMapper();

    @Override
    public boolean isFree(String code) {
        return !new Boards().holds(json.createObjectNode().put("code", code).toString());
    }

    public boolean isUp(Connection connection) {
        try {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
