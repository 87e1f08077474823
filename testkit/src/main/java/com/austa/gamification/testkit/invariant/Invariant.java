package com.austa.gamification.testkit.invariant;

/** The promises of {@code reliability.md} that books can be asked about. */
public enum Invariant {
    I1("each group's results are a plain fold of the rows and facts it has claimed"),
    I2("every record is exactly one of applied, duplicate and dead letter"),
    I3("no effect twice"),
    I4("available points - debt = the ledger's sum, and never both above 0"),
    I5("dead letters are the records that are invalid, each with its reason"),
    I6("notifications, without repeats by id, are the outcomes"),
    I7("after quiet, the boards' store shows what the books say");

    private final String promise;

    Invariant(String promise) {
        this.promise = promise;
    }

    public String promise() {
        return promise;
    }
}
