package com.austa.gamification.adapter.http.security;

import com.austa.gamification.adapter.http.CallerRole;
import com.austa.gamification.domain.event.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose data an act is about: one user's, or nobody's. */
public record Subject(Optional<String> userId) {

    public static final Subject NOBODY = new Subject(Optional.empty());

    /** @param userId as the caller wrote it, which may be no id at all; null for nobody */
    public static Subject of(@Nullable String userId) {
        return new Subject(Optional.ofNullable(userId));
    }

    /** Ids are compared by value; what is no id belongs to nobody. */
    boolean isOwnedBy(Caller caller) {
        return caller.is(CallerRole.USER)
                && userId.isPresent()
                && caller.userId()
                        .filter(own -> own.equals(parsed(userId.get())))
                        .isPresent();
    }

    private static @Nullable UserId parsed(String text) {
        try {
            return UserId.of(text);
        } catch (IllegalArgumentException notAUser) {
            return null;
        }
    }
}
