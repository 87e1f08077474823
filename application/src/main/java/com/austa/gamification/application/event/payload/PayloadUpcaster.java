package com.austa.gamification.application.event.payload;

import com.austa.gamification.domain.event.Attributes;

/** Brings a payload written for an older major version up to the next one. A pure function; thread-safe. */
@FunctionalInterface
public interface PayloadUpcaster {

    /** @param older valid JSON, but judged by no schema yet: any field may be missing or of another kind */
    Attributes upcast(Attributes older);
}
