package com.austa.gamification.domain.progress;

/**
 * Nothing was written: a user was judged by a newer catalogue than the decider's, and judging back would undo it. Load the
 * catalogue and call again.
 */
public class StaleCatalogue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long has;
    private final long needs;

    public StaleCatalogue(long has, long needs) {
        super("catalogue revision %d decides, but a user was judged by revision %d: load the catalogue and call again"
                .formatted(has, needs));
        this.has = has;
        this.needs = needs;
    }

    /** Revision of the decider. */
    public long has() {
        return has;
    }

    /** Revision it must have at least. */
    public long needs() {
        return needs;
    }
}
