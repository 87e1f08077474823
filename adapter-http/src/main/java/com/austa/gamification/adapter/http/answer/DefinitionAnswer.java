package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.application.catalogue.DescribeDefinition.Description;
import com.austa.gamification.application.catalogue.DescribeDefinition.Edition;
import com.austa.gamification.domain.progress.BackfillPort.Reach;
import com.austa.gamification.domain.rules.Warning;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A definition as administrators are told of it.
 *
 * @param retired whether it gives nothing any more
 * @param definition as its author wrote it
 * @param warnings of what its author may not have meant
 * @param revisions all of them, oldest first
 */
public record DefinitionAnswer(
        String id,
        int revision,
        boolean retired,
        JsonNode definition,
        Instant createdAt,
        Instant updatedAt,
        List<WarningAnswer> warnings,
        List<RevisionAnswer> revisions,
        BackfillAnswer backfill) {

    /** @param remedy how to say that it is meant, or what to change */
    public record WarningAnswer(String message, String remedy) {

        static List<WarningAnswer> of(List<Warning> warnings) {
            return warnings.stream()
                    .map(one -> new WarningAnswer(one.message(), one.remedy()))
                    .toList();
        }
    }

    /**
     * @param from the event time from which on it judges, null for all of it
     * @param retired whether from there on nothing is judged
     */
    public record RevisionAnswer(
            int revision, Instant publishedAt, @Nullable Instant from, boolean retired, JsonNode definition) {

        static RevisionAnswer of(Edition edition) {
            return new RevisionAnswer(
                    edition.number(),
                    edition.publishedAt(),
                    edition.from().orElse(null),
                    edition.retired(),
                    edition.json());
        }
    }

    /**
     * @param state {@code running} until every user has been judged by this revision, then {@code done}
     * @param done users who have been
     * @param total users whom it concerns
     * @param leftAside users who could not be, and are tried again later, as far as this instance knows
     */
    public record BackfillAnswer(String state, long done, long total, long leftAside) {

        static BackfillAnswer of(Reach reach, long leftAside) {
            return new BackfillAnswer(reach.isDone() ? "done" : "running", reach.done(), reach.total(), leftAside);
        }
    }

    static DefinitionAnswer of(Description described) {
        return new DefinitionAnswer(
                described.id().slug(),
                described.authored().published().revision(),
                described.authored().isRetired(),
                described.authored().json(),
                described.authored().createdAt(),
                described.authored().updatedAt(),
                WarningAnswer.of(described.warnings()),
                described.revisions().stream().map(RevisionAnswer::of).toList(),
                BackfillAnswer.of(described.reach(), described.leftAside()));
    }
}
