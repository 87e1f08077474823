package com.austa.gamification.adapter.http.rest;

import com.austa.gamification.adapter.http.answer.BillAnswer;
import com.austa.gamification.adapter.http.answer.CatalogueDesk;
import com.austa.gamification.adapter.http.answer.DefinitionAnswer;
import com.austa.gamification.adapter.http.answer.Range;
import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.adapter.http.problem.ProblemType;
import com.austa.gamification.application.catalogue.PublishCatalogue.Reach;
import com.austa.gamification.domain.criterion.DefinitionKind;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The catalogue's definitions, to be edited; {@code kind} is the plural that stands in the path. */
@Path("/admin/{kind: achievements|point-rules|quests|rewards}")
@Produces(MediaType.APPLICATION_JSON)
public final class DefinitionResource {

    private static final int BYTES_MAX = 256 * 1024;

    private static final Map<String, DefinitionKind> KINDS = Map.of(
            "achievements", DefinitionKind.ACHIEVEMENT,
            "point-rules", DefinitionKind.POINT_RULE,
            "quests", DefinitionKind.QUEST,
            "rewards", DefinitionKind.REWARD);

    private final CatalogueDesk desk;

    public DefinitionResource(CatalogueDesk desk) {
        this.desk = desk;
    }

    @GET
    public Response list(
            @PathParam("kind") String kind,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("offset") @Nullable String offset) {
        return Rows.of(desk.list(kind(kind), Range.of(limit, offset)));
    }

    @GET
    @Path("{id}")
    public DefinitionAnswer get(@PathParam("kind") String kind, @PathParam("id") String id) {
        return desk.get(kind(kind), id);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            @QueryParam("retroactive") @Nullable String retroactive,
            InputStream body)
            throws IOException {
        CatalogueDesk.Put<DefinitionAnswer> put =
                desk.put(kind(kind), id, Body.read(body, BYTES_MAX), reach(retroactive));
        return Response.status(put.created() ? Response.Status.CREATED : Response.Status.OK)
                .entity(put.answer())
                .build();
    }

    /** Retires it; a second time changes nothing. */
    @DELETE
    @Path("{id}")
    public DefinitionAnswer retire(@PathParam("kind") String kind, @PathParam("id") String id) {
        return desk.retire(kind(kind), id);
    }

    /** What the body, published so, or retiring the definition would change; for the latter there is no body. */
    @POST
    @Path("{id}/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public BillAnswer preview(
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            @QueryParam("retroactive") @Nullable String retroactive,
            @QueryParam("retire") @Nullable String retire,
            InputStream body)
            throws IOException {
        Reach reach = reach(retroactive);
        return flag("retire", retire, false)
                ? desk.previewRetiring(kind(kind), id)
                : desk.preview(kind(kind), id, Body.read(body, BYTES_MAX), reach);
    }

    private static Reach reach(@Nullable String retroactive) {
        return flag("retroactive", retroactive, true) ? Reach.WHOLE_HISTORY : Reach.FROM_NOW_ON;
    }

    private static boolean flag(String name, @Nullable String text, boolean otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (!text.equals("true") && !text.equals("false")) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_PARAMETER, "'%s' must be true or false".formatted(name));
        }
        return text.equals("true");
    }

    private static DefinitionKind kind(String plural) {
        DefinitionKind kind = KINDS.get(plural);
        if (kind == null) {
            throw new IllegalStateException("the path lets in '%s', of which there is no kind".formatted(plural));
        }
        return kind;
    }
}
