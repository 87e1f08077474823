package canary.adapter.redis.store;

import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Sleeps, prints, logs by another way and reaches for the database. */
public final class Boards {
    public boolean holds(String code) {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Logger.getLogger(code).warning("interrupted");
        }
        System.out.println(code);
        return Jdbi.open("jdbc:postgresql:").isClosed();
    }
}
