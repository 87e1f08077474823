package com.austa.gamification.adapter.http.security;

import com.austa.gamification.adapter.http.CallerRole;
import com.austa.gamification.adapter.http.HttpSettings;
import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.AlgorithmMismatchException;
import com.auth0.jwt.exceptions.IncorrectClaimException;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.exceptions.MissingClaimException;
import com.auth0.jwt.exceptions.SignatureVerificationException;
import com.auth0.jwt.exceptions.TokenExpiredException;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.auth0.jwt.interfaces.Verification;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An {@code Authorization} header to a caller. HS256 and nothing else. Thread-safe. */
public final class TokenVerifier {

    private static final String SCHEME = "Bearer ";
    private static final int CHARACTERS_MAX = 8_192;

    private final JWTVerifier verifier;

    public TokenVerifier(HttpSettings.Tokens settings, Clock clock) {
        Verification rules = JWT.require(Algorithm.HMAC256(settings.secret().key()))
                .withClaimPresence("sub")
                .withClaimPresence("exp")
                .acceptLeeway(settings.skew().toSeconds());
        settings.issuer().ifPresent(rules::withIssuer);
        settings.audience().ifPresent(rules::withAnyOfAudience);
        this.verifier = ((JWTVerifier.BaseVerification) rules).build(clock);
    }

    /**
     * @param header null where none was sent
     * @throws InvalidToken if it names nobody whom we trust
     */
    public Caller callerOf(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw InvalidToken.missing();
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw InvalidToken.because("the Authorization header must be: Bearer <JWT>");
        }
        if (header.length() > CHARACTERS_MAX) {
            throw InvalidToken.because("the token is longer than %d characters".formatted(CHARACTERS_MAX));
        }
        try {
            DecodedJWT token = verifier.verify(header.substring(SCHEME.length()).strip());
            return Caller.of(subjectOf(token), rolesOf(token));
        } catch (JWTVerificationException refused) {
            throw InvalidToken.because(why(refused));
        }
    }

    private static String subjectOf(DecodedJWT token) {
        String subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw InvalidToken.because("the token's claim 'sub' is empty");
        }
        return subject;
    }

    /** Roles that we do not know are somebody else's, and give nothing here. */
    private static Set<CallerRole> rolesOf(DecodedJWT token) {
        List<String> named = token.getClaim("roles").asList(String.class);
        Set<CallerRole> roles = EnumSet.noneOf(CallerRole.class);
        if (named != null) {
            named.forEach(name -> CallerRole.ofLabel(String.valueOf(name)).ifPresent(roles::add));
        }
        return roles;
    }

    private static String why(JWTVerificationException refused) {
        if (refused instanceof TokenExpiredException) {
            return "the token has expired";
        }
        if (refused instanceof SignatureVerificationException) {
            return "the token's signature is wrong";
        }
        if (refused instanceof AlgorithmMismatchException) {
            return "the token must be signed with HS256";
        }
        if (refused instanceof MissingClaimException missing) {
            return "the token has no claim '%s'".formatted(missing.getClaimName());
        }
        if (refused instanceof IncorrectClaimException wrong) {
            return "the token's claim '%s' is not what it must be".formatted(wrong.getClaimName());
        }
        return "the token cannot be read";
    }
}
