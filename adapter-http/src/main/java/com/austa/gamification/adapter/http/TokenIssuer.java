package com.austa.gamification.adapter.http;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/** Makes tokens that this server takes: for the {@code token} command, for {@code dev} and for tests. */
public final class TokenIssuer {

    private final HttpSettings.Tokens settings;
    private final InstantSource clock;

    public TokenIssuer(HttpSettings.Tokens settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param subject the user's id; a name for a service or an administrator
     * @param roles at least one
     * @param life above 0
     */
    public String issue(String subject, Set<CallerRole> roles, Duration life) {
        if (subject.isBlank() || roles.isEmpty() || life.isNegative() || life.isZero()) {
            throw new IllegalArgumentException(
                    "a token needs a subject, at least one role and a life above 0, but was given '%s', %s and %s"
                            .formatted(subject, roles, life));
        }
        Instant now = clock.instant();
        JWTCreator.Builder token = JWT.create()
                .withSubject(subject)
                .withArrayClaim(
                        "roles", roles.stream().sorted().map(CallerRole::label).toArray(String[]::new))
                .withIssuedAt(now)
                .withExpiresAt(now.plus(life));
        settings.issuer().ifPresent(token::withIssuer);
        settings.audience().ifPresent(token::withAudience);
        return token.sign(Algorithm.HMAC256(settings.secret().key()));
    }
}
