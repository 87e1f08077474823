package com.austa.gamification.adapter.redis.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EvictionTest {

    @Test
    void a_full_redis_that_may_throw_keys_away_is_told_by_its_policy() {
        assertThat(Eviction.policyIn("# Memory\r\nmaxmemory:1000\r\nmaxmemory_policy:allkeys-lru\r\n"))
                .contains("allkeys-lru");
    }

    @Test
    void a_redis_without_a_limit_or_that_refuses_writes_instead_is_not() {
        assertThat(Eviction.policyIn("maxmemory:0\r\nmaxmemory_policy:allkeys-lru\r\n"))
                .isEmpty();
        assertThat(Eviction.policyIn("maxmemory:1000\r\nmaxmemory_policy:noeviction\r\n"))
                .isEmpty();
        assertThat(Eviction.policyIn("")).isEmpty();
    }
}
