package com.austa.gamification.adapter.redis.leaderboard;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether Redis may throw boards away when it is full. */
final class Eviction {

    private static final String NONE = "noeviction";

    private Eviction() {}

    /**
     * @param memory as {@code INFO memory} tells it
     * @return the policy by which it does; empty if it does not
     */
    static Optional<String> policyIn(String memory) {
        Map<String, String> values = memory.lines()
                .filter(line -> line.contains(":"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')),
                        line -> line.substring(line.indexOf(':') + 1).strip(),
                        (one, same) -> one));
        boolean bounded = !values.getOrDefault("maxmemory", "0").equals("0");
        return Optional.of(values.getOrDefault("maxmemory_policy", NONE))
                .filter(policy -> bounded && !policy.equals(NONE));
    }
}
