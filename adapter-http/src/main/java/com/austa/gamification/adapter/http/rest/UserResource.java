package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.adapter.http.answer.Ids;
import com.austa.gamification.adapter.http.answer.ProfileAnswer;
import com.austa.gamification.adapter.http.answer.Range;
import com.austa.gamification.adapter.http.answer.UserAnswers;
import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.domain.event.UserId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What one user has. */
@Path("/users/{userId}")
@Produces(MediaType.APPLICATION_JSON)
public final class UserResource {

    private final UserAnswers answers;

    public UserResource(UserAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Path("profile")
    public ProfileAnswer profile(@PathParam("userId") String userId) {
        UserId user = Ids.user("userId", userId);
        return answers.profile(user).orElseThrow(() -> ProblemException.notFound("profile of user", user.toString()));
    }

    @GET
    @Path("achievements")
    public Response achievements(
            @PathParam("userId") String userId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("offset") @Nullable String offset) {
        return Rows.of(answers.achievements(Ids.user("userId", userId), Range.of(limit, offset)));
    }

    @GET
    @Path("quests")
    public Response quests(
            @PathParam("userId") String userId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("offset") @Nullable String offset) {
        return Rows.of(answers.quests(Ids.user("userId", userId), Range.of(limit, offset)));
    }

    @GET
    @Path("rewards")
    public Response rewards(
            @PathParam("userId") String userId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("offset") @Nullable String offset) {
        return Rows.of(answers.rewards(Ids.user("userId", userId), Range.of(limit, offset)));
    }
}
