package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.adapter.http.answer.AchievementAnswer;
import com.austa.gamification.adapter.http.answer.CatalogueAnswers;
import com.austa.gamification.adapter.http.answer.Range;
import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.adapter.http.security.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What there is to earn. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class CatalogueResource {

    private final CatalogueAnswers answers;

    public CatalogueResource(CatalogueAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Path("achievements")
    public Response achievements(
            @Auth Caller caller,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("offset") @Nullable String offset) {
        Range range = Range.of(limit, offset);
        return Rows.of(range.of(answers.achievements(caller)));
    }

    @GET
    @Path("achievements/{achievementId}")
    public AchievementAnswer achievement(@Auth Caller caller, @PathParam("achievementId") String id) {
        return answers.achievement(id, caller).orElseThrow(() -> ProblemException.notFound("achievement", id));
    }

    @GET
    @Path("quests")
    public Response quests(@QueryParam("limit") @Nullable String limit, @QueryParam("offset") @Nullable String offset) {
        return Rows.of(Range.of(limit, offset).of(answers.quests()));
    }

    @GET
    @Path("rewards")
    public Response rewards(
            @QueryParam("limit") @Nullable String limit, @QueryParam("offset") @Nullable String offset) {
        return Rows.of(Range.of(limit, offset).of(answers.rewards()));
    }
}
