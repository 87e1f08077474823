package com.austa.gamification.domain.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.UserId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What makes an outcome itself: no fault, replay or race can give it twice.
 *
 * @param occurrence window, tier and ordinal, those that apply, joined by {@code :}; empty for what is earned once
 */
public record OutcomeKey(UserId user, DefinitionId definition, String occurrence) {

    public OutcomeKey {
        requireNonNull(user, "user");
        requireNonNull(definition, "definition");
        requireNonNull(occurrence, "occurrence");
    }

    /** The same for the same key for ever: the row's id. */
    public UUID id() {
        return derived("");
    }

    /** The id of the message that announces this version. */
    public UUID messageId(int version) {
        return derived("#" + version);
    }

    private UUID derived(String suffix) {
        String name = user + "/" + definition + "/" + occurrence + suffix;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
