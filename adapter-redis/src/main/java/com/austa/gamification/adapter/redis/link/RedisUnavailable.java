package com.austa.gamification.adapter.redis.link;

/** Redis gave no answer in time, or refused. A write may or may not have been carried out. */
public final class RedisUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RedisUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
