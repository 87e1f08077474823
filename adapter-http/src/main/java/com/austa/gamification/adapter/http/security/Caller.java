package com.austa.gamification.adapter.http.security;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.adapter.http.CallerRole;
import com.austa.gamification.domain.event.UserId;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;

/**
 * Who is calling, by a token that was found good.
 *
 * @param roles may be empty: then nothing is allowed
 * @param userId the subject, where it is a user's id
 */
public record Caller(String subject, Set<CallerRole> roles, Optional<UserId> userId) implements Principal {

    public Caller {
        requireNonNull(subject, "subject");
        requireNonNull(userId, "userId");
        roles = Set.copyOf(roles);
    }

    static Caller of(String subject, Set<CallerRole> roles) {
        return new Caller(subject, roles, userIdOf(subject));
    }

    public boolean is(CallerRole role) {
        return roles.contains(role);
    }

    /** Reads what others hold, and what is hidden: a service or an administrator. */
    public boolean seesEverything() {
        return is(CallerRole.SERVICE) || is(CallerRole.ADMIN);
    }

    @Override
    public String getName() {
        return subject;
    }

    private static Optional<UserId> userIdOf(String subject) {
        try {
            return Optional.of(UserId.of(subject));
        } catch (IllegalArgumentException notAUser) {
            return Optional.empty();
        }
    }
}
