package com.austa.gamification.application.catalogue;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.Reference;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** References to what stands of another definition: {@code {"achievement": "first-visit"}}, {@code {"quest": …}}. */
final class ReferenceJson {

    private ReferenceJson() {}

    static boolean isOne(Fields fields) {
        return Stream.of("achievement", "quest", "level", "points").anyMatch(fields::has);
    }

    static Optional<Reference> read(Fields fields) {
        if (fields.has("achievement")) {
            return named(fields, "achievement", DefinitionId::achievement);
        } else if (fields.has("quest")) {
            return named(fields, "quest", DefinitionId::quest);
        }
        String later = fields.has("level") ? "level" : "points";
        fields.notYet(later, "refer to an achievement or a quest, or look at events");
        return Optional.empty();
    }

    private static Optional<Reference> named(Fields fields, String name, Function<String, DefinitionId> identify) {
        Optional<String> slug = fields.text(name, Fields.TEXT_MAX);
        fields.nothingElse();
        return slug.flatMap(id -> fields.make(name, () -> new Reference(identify.apply(id))));
    }
}
