package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.adapter.http.problem.Problem;
import com.austa.gamification.adapter.http.problem.Problem.FieldError;
import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.adapter.http.problem.ProblemType;
import com.austa.gamification.application.catalogue.CatalogueFile;
import com.austa.gamification.application.catalogue.CatalogueView;
import com.austa.gamification.application.catalogue.DescribeDefinition;
import com.austa.gamification.application.catalogue.EditCatalogue;
import com.austa.gamification.application.catalogue.Fault;
import com.austa.gamification.application.catalogue.InvalidCatalogue;
import com.austa.gamification.application.catalogue.PublishCatalogue;
import com.austa.gamification.application.catalogue.PublishCatalogue.Reach;
import com.austa.gamification.application.event.EventTypeJson;
import com.austa.gamification.application.event.EventTypeRegistry;
import com.austa.gamification.application.preview.PreviewCatalogue;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.listing.Listing;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where administrators edit the catalogue. A refusal is a {@link ProblemException}. Thread-safe. */
public final class CatalogueDesk {

    private final Supplier<CatalogueView> catalogue;
    private final Supplier<EventTypeRegistry> eventTypes;
    private final EditCatalogue edit;
    private final DescribeDefinition describe;
    private final PreviewCatalogue preview;

    /** A preview reads everybody's history: two at once would only take turns. */
    private final Semaphore previewing = new Semaphore(1);

    public CatalogueDesk(
            Supplier<CatalogueView> catalogue,
            Supplier<EventTypeRegistry> eventTypes,
            EditCatalogue edit,
            DescribeDefinition describe,
            PreviewCatalogue preview) {
        this.catalogue = catalogue;
        this.eventTypes = eventTypes;
        this.edit = edit;
        this.describe = describe;
        this.preview = preview;
    }

    /**
     * What stands after a change.
     *
     * @param created whether there was none before
     */
    public record Put<T>(T answer, boolean created) {}

    /** By id. */
    public Listing<ListedDefinitionAnswer> list(DefinitionKind kind, Range range) {
        return range.of(catalogue.get().ofKind(kind).entrySet().stream()
                .map(entry -> ListedDefinitionAnswer.of(entry.getKey(), entry.getValue()))
                .toList());
    }

    public DefinitionAnswer get(DefinitionKind kind, String slug) {
        return known(kind, slug)
                .flatMap(describe::describe)
                .map(DefinitionAnswer::of)
                .orElseThrow(() -> ProblemException.notFound(kind.label(), slug));
    }

    /** @param json the definition */
    public Put<DefinitionAnswer> put(DefinitionKind kind, String slug, byte[] json, Reach reach) {
        DefinitionId id = id(kind, slug);
        PublishCatalogue.Receipt receipt =
                checked(file -> edit.edit(file, reach), () -> CatalogueFile.ofDefinition(id, json));
        DefinitionAnswer answer = get(kind, slug);
        return new Put<>(answer, receipt.changed() > 0 && answer.revisions().size() == 1);
    }

    /** From now on, in event time, it gives nothing. */
    public DefinitionAnswer retire(DefinitionKind kind, String slug) {
        DefinitionAnswer known = get(kind, slug);
        return edit.retire(new DefinitionId(kind, slug)) ? get(kind, slug) : known;
    }

    /** @param json the draft; it need not differ from what is in force, and may be the first of its id */
    public BillAnswer preview(DefinitionKind kind, String slug, byte[] json, Reach reach) {
        DefinitionId id = id(kind, slug);
        return alone(() -> BillAnswer.of(
                checked(file -> preview.preview(file, reach), () -> CatalogueFile.ofDefinition(id, json))));
    }

    /** What retiring it now would change. */
    public BillAnswer previewRetiring(DefinitionKind kind, String slug) {
        return known(kind, slug)
                .flatMap(id -> alone(() -> preview.previewRetiring(id)))
                .map(BillAnswer::of)
                .orElseThrow(() -> ProblemException.notFound(kind.label(), slug));
    }

    private <T> T alone(Supplier<T> previewed) {
        if (!previewing.tryAcquire()) {
            throw ProblemException.of(
                    ProblemType.UNAVAILABLE, "another preview is being worked out here; try again when it is done");
        }
        try {
            return previewed.get();
        } finally {
            previewing.release();
        }
    }

    /** @param json its journey and schemas */
    public Put<EventTypeAnswer> putEventType(String name, byte[] json) {
        boolean known = eventTypes.get().find(name).isPresent();
        checked(file -> edit.edit(file, Reach.WHOLE_HISTORY), () -> CatalogueFile.ofEventType(name, json));
        return new Put<>(eventType(name), !known);
    }

    public EventTypeAnswer eventType(String name) {
        ObjectNode json = eventTypes
                .get()
                .find(name)
                .map(EventTypeJson::write)
                .orElseThrow(() -> ProblemException.notFound("event type", name));
        return new EventTypeAnswer(name, json.path("journey").asText(), json.path("schemas"));
    }

    private static DefinitionId id(DefinitionKind kind, String slug) {
        return known(kind, slug)
                .orElseThrow(() -> refused(List.of(new Fault(
                        kind.label(),
                        "id",
                        Optional.empty(),
                        "must be 1 to 64 characters of a-z, 0-9 and -",
                        "choose another id"))));
    }

    /** Empty when nothing can be called so. */
    private static Optional<DefinitionId> known(DefinitionKind kind, String slug) {
        try {
            return Optional.of(new DefinitionId(kind, slug));
        } catch (IllegalArgumentException noSlug) {
            return Optional.empty();
        }
    }

    private static <T> T checked(Function<CatalogueFile, T> work, Supplier<CatalogueFile> file) {
        try {
            return work.apply(file.get());
        } catch (InvalidCatalogue invalid) {
            if (invalid.isUnreadable()) {
                Fault fault = invalid.faults().get(0);
                throw ProblemException.of(
                        ProblemType.MALFORMED_JSON,
                        fault.spot()
                                .map(at -> "line %d, column %d cannot be read".formatted(at.line(), at.column()))
                                .orElse("it is nested too deeply or too long to be read"));
            }
            throw refused(invalid.faults());
        }
    }

    private static ProblemException refused(List<Fault> faults) {
        List<FieldError> errors = faults.stream().map(CatalogueDesk::told).toList();
        return new ProblemException(Problem.of(
                ProblemType.INVALID_DEFINITION,
                errors.size() == 1
                        ? "there is 1 fault; nothing was changed"
                        : "there are %d faults; nothing was changed".formatted(errors.size()),
                errors));
    }

    private static FieldError told(Fault fault) {
        return new FieldError(
                fault.path(),
                fault.message(),
                fault.about(),
                fault.spot().map(Fault.Spot::line).orElse(null),
                fault.spot().map(Fault.Spot::column).orElse(null),
                fault.remedy());
    }
}
