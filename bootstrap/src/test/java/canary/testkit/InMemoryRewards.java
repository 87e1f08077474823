package canary.testkit;

/** What only a test should use. */
public final class InMemoryRewards {}
