package canary.devservices;

import canary.domain.streak.Streak;

/** A server that knows what is kept in it. */
public final class Servers {
    public Streak streak() {
        return new Streak();
    }
}
