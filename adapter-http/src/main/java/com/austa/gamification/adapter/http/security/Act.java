package com.austa.gamification.adapter.http.security;

import static com.austa.gamification.adapter.http.security.Grant.ADMIN;
import static com.austa.gamification.adapter.http.security.Grant.EVERY_ROLE;
import static com.austa.gamification.adapter.http.security.Grant.OWNER;
import static com.austa.gamification.adapter.http.security.Grant.OWNER_OR_SERVICE;
import static com.austa.gamification.adapter.http.security.Grant.PUBLIC;
import static com.austa.gamification.adapter.http.security.Grant.SERVICE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may do what: the one table. A row is an act, whom it is for, and the routes and GraphQL fields that carry it out,
 * so that both transports give one answer. What is in no row is for nobody.
 */
public enum Act {
    LOOK_AFTER(PUBLIC, "GET /health", "GET /ready"),
    READ_METRICS(ADMIN, "GET /metrics"),
    READ_CATALOGUE(
            EVERY_ROLE,
            "GET /achievements",
            "GET /achievements/{achievementId}",
            "GET /quests",
            "GET /rewards",
            "Query.achievements",
            "Query.achievement",
            "Query.quests",
            "Query.rewards"),
    READ_LEADERBOARDS(EVERY_ROLE, "GET /leaderboard", "GET /leaderboard/{journeyType}", "Query.leaderboard"),
    READ_USER(
            OWNER_OR_SERVICE,
            "GET /users/{userId}/profile",
            "GET /users/{userId}/achievements",
            "GET /users/{userId}/achievements/{achievementId}/explain",
            "GET /users/{userId}/quests",
            "GET /users/{userId}/quests/{questId}/explain",
            "GET /users/{userId}/rewards",
            "GET /users/{userId}/rewards/{rewardId}/explain",
            "Query.userProfile",
            "Query.userAchievements",
            "Query.explain",
            "Query.explainQuest",
            "Query.explainReward",
            "Query.userQuests",
            "Query.userRewards"),
    START_QUEST(OWNER_OR_SERVICE, "POST /users/{userId}/quests/{questId}", "Mutation.startQuest"),
    REDEEM_REWARD(OWNER, "POST /users/{userId}/rewards/{rewardId}/redeem", "Mutation.redeemReward"),
    PUBLISH_EVENTS(SERVICE, "POST /events", "Mutation.processEvent"),
    RETRACT_EVENTS(ADMIN, "POST /admin/events/{id}/retract"),
    CLOSE_BOOKS(ADMIN, "POST /admin/closings"),
    HANDLE_DEAD_LETTERS(
            ADMIN,
            "GET /admin/dead-letters",
            "GET /admin/dead-letters/{id}",
            "POST /admin/dead-letters/{id}/discard",
            "POST /admin/dead-letters/{id}/reprocess",
            "POST /admin/dead-letters/reprocess",
            "GET /admin/jobs/{id}"),
    EDIT_CATALOGUE(
            ADMIN,
            "GET /admin/{kind: achievements|point-rules|quests|rewards}",
            "GET /admin/{kind: achievements|point-rules|quests|rewards}/{id}",
            "PUT /admin/{kind: achievements|point-rules|quests|rewards}/{id}",
            "DELETE /admin/{kind: achievements|point-rules|quests|rewards}/{id}",
            "POST /admin/{kind: achievements|point-rules|quests|rewards}/{id}/preview",
            "GET /admin/event-types/{type}",
            "PUT /admin/event-types/{type}"),
    /** The door to the fields, each of which has its own row. */
    ASK_GRAPHQL(EVERY_ROLE, "POST /graphql", "GET /graphql");

    private static final Map<String, Act> BY_WAY = byWay();

    private final Grant grant;
    private final List<String> ways;

    Act(Grant grant, String... ways) {
        this.grant = grant;
        this.ways = List.of(ways);
    }

    /** @param way {@code METHOD /path/{template}} of a route, {@code Type.field} of GraphQL; empty if it is in no row */
    public static Optional<Act> of(String way) {
        return Optional.ofNullable(BY_WAY.get(way));
    }

    public Grant grant() {
        return grant;
    }

    public List<String> ways() {
        return ways;
    }

    public boolean needsToken() {
        return grant != PUBLIC;
    }

    /** @throws Forbidden if the act is not for this caller */
    public void check(Caller caller, Subject whose) {
        if (!grant.allows(caller, whose)) {
            throw new Forbidden();
        }
    }

    private static Map<String, Act> byWay() {
        Map<String, Act> table = new HashMap<>();
        for (Act act : values()) {
            for (String way : act.ways) {
                if (table.put(way, act) != null) {
                    throw new IllegalStateException("'%s' stands in two rows of the policy".formatted(way));
                }
            }
        }
        return Map.copyOf(table);
    }
}
