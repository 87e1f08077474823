package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.adapter.http.answer.ExplanationAnswer;
import com.austa.gamification.adapter.http.answer.ExplanationAnswers;
import com.austa.gamification.adapter.http.answer.Ids;
import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.adapter.http.security.Caller;
import io.dropwizard.auth.Auth;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Why a user has earned something, or what is missing. */
@Path("/users/{userId}")
@Produces(MediaType.APPLICATION_JSON)
public final class ExplanationResource {

    private final ExplanationAnswers answers;

    public ExplanationResource(ExplanationAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Path("achievements/{achievementId}/explain")
    public ExplanationAnswer achievement(
            @Auth Caller caller, @PathParam("userId") String userId, @PathParam("achievementId") String achievementId) {
        return answers.achievement(Ids.user("userId", userId), achievementId, caller)
                .orElseThrow(() -> ProblemException.notFound("achievement", achievementId));
    }

    @GET
    @Path("quests/{questId}/explain")
    public ExplanationAnswer quest(@PathParam("userId") String userId, @PathParam("questId") String questId) {
        return answers.quest(Ids.user("userId", userId), questId)
                .orElseThrow(() -> ProblemException.notFound("quest", questId));
    }

    @GET
    @Path("rewards/{rewardId}/explain")
    public ExplanationAnswer reward(@PathParam("userId") String userId, @PathParam("rewardId") String rewardId) {
        return answers.reward(Ids.user("userId", userId), rewardId)
                .orElseThrow(() -> ProblemException.notFound("reward", rewardId));
    }
}
