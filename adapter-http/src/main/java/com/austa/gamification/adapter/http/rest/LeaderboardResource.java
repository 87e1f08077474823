package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.adapter.http.answer.BoardQuestion;
import com.austa.gamification.adapter.http.answer.LeaderboardAnswers;
import com.austa.gamification.adapter.http.answer.Range;
import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.adapter.http.problem.ProblemType;
import com.austa.gamification.application.catalogue.CatalogueView;
import com.austa.gamification.domain.event.Journey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;

/** Who is how far ahead. */
@Path("/leaderboard")
@Produces(MediaType.APPLICATION_JSON)
public final class LeaderboardResource {

    /** Boards are views of what is known now; the books of earlier moments are not asked yet. */
    private static final List<String> NOT_ANSWERED = List.of("at", "knownAt");

    private final LeaderboardAnswers answers;
    private final Supplier<CatalogueView> catalogue;
    private final InstantSource clock;

    public LeaderboardResource(LeaderboardAnswers answers, Supplier<CatalogueView> catalogue, InstantSource clock) {
        this.answers = answers;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GET
    public Response global(@Context UriInfo uri) {
        return board(Optional.empty(), uri.getQueryParameters());
    }

    @GET
    @Path("{journeyType}")
    public Response ofJourney(@PathParam("journeyType") String journeyType, @Context UriInfo uri) {
        SortedSet<Journey> journeys = catalogue.get().eventTypes().journeys();
        Journey journey = journeys.stream()
                .filter(known -> known.name().equals(journeyType))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND,
                        "there is no leaderboard of that journey; there are those of " + journeys));
        return board(Optional.of(journey), uri.getQueryParameters());
    }

    private Response board(Optional<Journey> journey, MultivaluedMap<String, String> asked) {
        NOT_ANSWERED.stream().filter(asked::containsKey).findFirst().ifPresent(name -> {
            throw ProblemException.of(
                    ProblemType.UNSUPPORTED_PARAMETER,
                    "'%s' is not answered by this version: leave it out for the board as it is known now"
                            .formatted(name));
        });
        return Rows.of(answers.entries(BoardQuestion.of(
                journey,
                asked.getFirst("period"),
                asked.getFirst("date"),
                asked.getFirst("around"),
                Range.of(asked.getFirst("limit"), asked.getFirst("offset")),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))));
    }
}
