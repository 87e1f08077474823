package com.austa.gamification.bootstrap.configuration;

import java.util.List;

/** The program cannot start as it is configured; each fault names the setting, what came and what is allowed. */
public final class InvalidSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param faults at least one, each a sentence */
    public InvalidSettings(List<String> faults) {
        super(String.join("\n", faults));
    }
}
