package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.adapter.http.security.Act;
import com.austa.gamification.adapter.http.security.Caller;
import com.austa.gamification.adapter.http.security.Forbidden;
import com.austa.gamification.adapter.http.security.InvalidToken;
import com.austa.gamification.adapter.http.security.Subject;
import com.austa.gamification.adapter.http.security.TokenVerifier;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.security.Principal;
import java.util.Set;
import org.glassfish.jersey.server.ExtendedUriInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands before every route: by the policy's row for it, or not at all. */
@Priority(Priorities.AUTHENTICATION)
public final class AccessFilter implements ContainerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AccessFilter.class);

    private static final int UNREAD_BYTES_MAX = 64 * 1024;

    private final TokenVerifier tokens;
    private final Set<Act> open;

    /** @param open acts that need no token here, beside those that need none anywhere */
    public AccessFilter(TokenVerifier tokens, Set<Act> open) {
        this.tokens = tokens;
        this.open = Set.copyOf(open);
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        try {
            admit(request);
        } catch (InvalidToken | Forbidden refused) {
            // Unread, it would make the server close the connection while the caller still writes, who then gets no
            // answer.
            request.getEntityStream().readNBytes(UNREAD_BYTES_MAX);
            throw refused;
        }
    }

    private void admit(ContainerRequestContext request) {
        ExtendedUriInfo uri = (ExtendedUriInfo) request.getUriInfo();
        Act act = Act.of(Route.of(uri)).orElse(null);
        if (act != null && (!act.needsToken() || open.contains(act))) {
            return;
        }
        Caller caller = tokens.callerOf(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (act == null) {
            LOG.error("the policy has no row for '{}': nobody may call it", Route.of(uri));
            throw new Forbidden();
        }
        act.check(caller, Subject.of(uri.getPathParameters().getFirst("userId")));
        request.setSecurityContext(
                new Known(caller, request.getSecurityContext().isSecure()));
    }

    private record Known(Caller caller, boolean secure) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return caller;
        }

        @Override
        public boolean isUserInRole(String role) {
            return caller.roles().stream().anyMatch(held -> held.label().equals(role));
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
