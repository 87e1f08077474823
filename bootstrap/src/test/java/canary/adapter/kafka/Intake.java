package canary.adapter.kafka;

import io.lettuce.core.RedisClient;

/** An intake that talks to Redis. */
public final class Intake {
    public RedisClient client() {
        return RedisClient.create();
    }
}
