package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.adapter.http.answer.Commands;
import com.austa.gamification.adapter.http.answer.Ids;
import com.austa.gamification.adapter.http.answer.UserRewardAnswer;
import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.adapter.http.security.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one user, or somebody for them, has done. */
@Path("/users/{userId}")
@Produces(MediaType.APPLICATION_JSON)
public final class CommandResource {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,128}");

    private final Commands commands;

    public CommandResource(Commands commands) {
        this.commands = commands;
    }

    @POST
    @Path("quests/{questId}")
    @Consumes(MediaType.WILDCARD)
    public Response startQuest(
            @Auth Caller caller,
            @PathParam("userId") String userId,
            @PathParam("questId") String questId,
            InputStream body)
            throws IOException {
        Commands.Started started = commands.startQuest(
                Ids.user("userId", userId),
                questId,
                InstantBody.read(body, "at").instant(),
                caller);
        return Response.status(started.now() ? Response.Status.CREATED : Response.Status.OK)
                .entity(started.quest())
                .build();
    }

    @POST
    @Path("rewards/{rewardId}/redeem")
    public UserRewardAnswer redeem(
            @PathParam("userId") String userId,
            @PathParam("rewardId") String rewardId,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        if (key != null && !KEY.matcher(key).matches()) {
            throw ProblemException.invalid("Idempotency-Key", "must be 1 to 128 visible ASCII characters");
        }
        return commands.redeem(Ids.user("userId", userId), rewardId, Optional.ofNullable(key));
    }
}
