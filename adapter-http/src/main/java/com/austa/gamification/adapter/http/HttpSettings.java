package com.austa.gamification.adapter.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * How the API is served.
 *
 * @param publishBytesMax bytes of a request to {@code POST /events}
 * @param openMetrics whether {@code GET /metrics} needs no token
 */
public record HttpSettings(Tokens tokens, int publishBytesMax, GraphQl graphql, boolean openMetrics) {

    public HttpSettings {
        requireNonNull(tokens, "tokens");
        requireNonNull(graphql, "graphql");
        if (publishBytesMax < 1) {
            throw new IllegalArgumentException("publishBytesMax must be 1 or more but was " + publishBytesMax);
        }
    }

    /** What is right unless there is a reason for something else. */
    public static HttpSettings of(JwtSecret secret) {
        return new HttpSettings(Tokens.signedWith(secret), 8 * 1024 * 1024, GraphQl.STANDARD, false);
    }

    public HttpSettings withOpenMetrics() {
        return new HttpSettings(tokens, publishBytesMax, graphql, true);
    }

    /**
     * @param issuer the only {@code iss} taken, if given
     * @param audience must be among {@code aud}, if given
     * @param skew how far the issuer's clock may be from ours
     */
    public record Tokens(JwtSecret secret, Optional<String> issuer, Optional<String> audience, Duration skew) {

        public Tokens {
            requireNonNull(secret, "secret");
            requireNonNull(issuer, "issuer");
            requireNonNull(audience, "audience");
            if (skew.isNegative() || skew.compareTo(Duration.ofMinutes(5)) > 0) {
                throw new IllegalArgumentException("skew must be 0 s to 5 min but was " + skew);
            }
        }

        public static Tokens signedWith(JwtSecret secret) {
            return new Tokens(secret, Optional.empty(), Optional.empty(), Duration.ofSeconds(30));
        }
    }

    /**
     * What one GraphQL request may ask for. The usual introspection query is 15 deep.
     *
     * @param depthMax fields inside fields
     * @param fieldsMax fields in all, those of a fragment counted wherever it is used
     * @param aliasesMax renamed fields in the document
     * @param tokensMax words and signs of the document
     * @param bytesMax of the request's body
     * @param cachedCharacters of documents that are kept parsed and checked
     */
    public record GraphQl(
            int depthMax,
            int fieldsMax,
            int aliasesMax,
            int tokensMax,
            int bytesMax,
            int cachedCharacters,
            boolean introspection) {

        public static final GraphQl STANDARD = new GraphQl(18, 400, 20, 4_000, 512 * 1024, 500_000, true);

        public GraphQl {
            if (depthMax < 1
                    || fieldsMax < 1
                    || aliasesMax < 0
                    || tokensMax < 1
                    || bytesMax < 1
                    || cachedCharacters < 0) {
                throw new IllegalArgumentException(
                        "a GraphQL limit must be above 0 (aliases and cached characters may be 0)");
            }
        }

        public GraphQl withIntrospection(boolean allowed) {
            return new GraphQl(depthMax, fieldsMax, aliasesMax, tokensMax, bytesMax, cachedCharacters, allowed);
        }
    }
}
