package com.austa.gamification.application.progress;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.StaleCatalogue;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a change is decided by. Where a user was judged by a newer catalogue than this instance has, the newest is loaded
 * and the change made again. Safe for use by many threads.
 */
public final class DecidersInForce {

    private static final int ATTEMPTS = 3;

    private final Supplier<List<Decider>> deciders;
    private final Runnable reload;

    /**
     * @param deciders those in force, one for each group; asked once a change
     * @param reload takes the newest catalogue into force
     */
    public DecidersInForce(Supplier<List<Decider>> deciders, Runnable reload) {
        this.deciders = requireNonNull(deciders, "deciders");
        this.reload = requireNonNull(reload, "reload");
    }

    /** @throws StaleCatalogue the newest catalogue there is to load is older than the one that users were judged by */
    public <T> T decide(Function<List<Decider>, T> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return change.apply(deciders.get());
            } catch (StaleCatalogue stale) {
                if (attempt == ATTEMPTS) {
                    throw stale;
                }
                reload.run();
            }
        }
    }
}
