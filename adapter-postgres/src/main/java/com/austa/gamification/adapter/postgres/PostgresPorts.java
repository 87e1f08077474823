package com.austa.gamification.adapter.postgres;

import com.austa.gamification.adapter.postgres.achievement.PostgresAchievements;
import com.austa.gamification.adapter.postgres.catalogue.PostgresDefinitions;
import com.austa.gamification.adapter.postgres.connection.DatabaseUrl;
import com.austa.gamification.adapter.postgres.connection.Pool;
import com.austa.gamification.adapter.postgres.connection.Schema;
import com.austa.gamification.adapter.postgres.deadletter.PostgresDeadLetters;
import com.austa.gamification.adapter.postgres.deadletter.PostgresReprocessing;
import com.austa.gamification.adapter.postgres.journal.PostgresEventJournal;
import com.austa.gamification.adapter.postgres.leaderboard.PostgresLeaderboard;
import com.austa.gamification.adapter.postgres.leaderboard.PostgresScores;
import com.austa.gamification.adapter.postgres.outbox.PostgresOutbox;
import com.austa.gamification.adapter.postgres.points.PostgresProfiles;
import com.austa.gamification.adapter.postgres.progress.PostgresBackfill;
import com.austa.gamification.adapter.postgres.progress.PostgresClosings;
import com.austa.gamification.adapter.postgres.progress.PostgresHistories;
import com.austa.gamification.adapter.postgres.progress.PostgresProgress;
import com.austa.gamification.adapter.postgres.progress.Streams;
import com.austa.gamification.adapter.postgres.quest.PostgresQuests;
import com.austa.gamification.adapter.postgres.reward.PostgresRewards;
import com.austa.gamification.adapter.postgres.transaction.Transactions;
import com.austa.gamification.domain.achievement.AchievementPort;
import com.austa.gamification.domain.event.EventJournalPort;
import com.austa.gamification.domain.leaderboard.LeaderboardPort;
import com.austa.gamification.domain.leaderboard.ScorePort;
import com.austa.gamification.domain.points.ProfilePort;
import com.austa.gamification.domain.progress.BackfillPort;
import com.austa.gamification.domain.progress.ClosingPort;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.progress.HistoryPort;
import com.austa.gamification.domain.progress.MessageFormat;
import com.austa.gamification.domain.progress.OutboxPort;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.ReprocessingPort;
import com.austa.gamification.domain.quest.QuestPort;
import com.austa.gamification.domain.reward.RewardPort;
import com.austa.gamification.domain.rules.DefinitionPort;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import javax.sql.DataSource;

/**
 * The front door: every port that PostgreSQL provides, over one pool. Asks the database nothing before a port is used.
 * Safe for use by many threads.
 */
public final class PostgresPorts implements AutoCloseable {

    private final DataSource dataSource;
    private final boolean owned;
    private final Transactions transactions;
    private final Streams streams;

    private PostgresPorts(DataSource dataSource, boolean owned) {
        this.dataSource = dataSource;
        this.owned = owned;
        this.transactions = new Transactions(dataSource);
        this.streams = new Streams(transactions);
    }

    /**
     * Over a pool of its own.
     *
     * @param databaseUrl as in {@code postgresql://user:password@host:port/database}
     * @throws IllegalArgumentException if it is malformed; the message holds nothing secret
     */
    public static PostgresPorts at(String databaseUrl) {
        return at(databaseUrl, Pool.STANDARD.size(), Pool.STANDARD.connectTimeout(), Pool.STANDARD.answerTimeout());
    }

    /**
     * Over a pool of its own.
     *
     * @param poolSize connections at most
     * @param connectTimeout how long a caller waits for a free connection
     * @param answerTimeout how long the server may be silent before a connection is given up
     */
    public static PostgresPorts at(String databaseUrl, int poolSize, Duration connectTimeout, Duration answerTimeout) {
        return new PostgresPorts(
                new Pool(poolSize, connectTimeout, answerTimeout).open(DatabaseUrl.parse(databaseUrl)), true);
    }

    /**
     * Returns if an address has the right form; asks nobody.
     *
     * @throws IllegalArgumentException if it is malformed; the message holds nothing secret
     */
    public static void requireAddress(String databaseUrl) {
        DatabaseUrl.parse(databaseUrl);
    }

    /** Over somebody else's pool, which stays theirs. */
    public static PostgresPorts on(DataSource dataSource) {
        return new PostgresPorts(dataSource, false);
    }

    /**
     * Brings the tables up to this release; waits while another instance is at it.
     *
     * @return how many scripts ran
     */
    public int migrate() {
        return new Schema(dataSource).migrate();
    }

    /** Whether the tables are those of this release. */
    public boolean isMigrated() {
        return new Schema(dataSource).isCurrent();
    }

    /** Makes the deployment's groups known, so that an event's status waits for each of them from its first day on. */
    public void register(Collection<ConsumerGroup> groups) {
        streams.register(groups);
    }

    /** Returns if the server answers, and throws what keeps it from answering otherwise. */
    public void ping() {
        transactions.read("a ping", handle -> handle.execute("select 1"));
    }

    /** @param format of the messages that are written into the outbox */
    public ProgressPort progress(MessageFormat format) {
        return new PostgresProgress(transactions, streams, format);
    }

    /** @param format of the messages that are written into the outbox */
    public BackfillPort backfill(MessageFormat format) {
        return new PostgresBackfill(transactions, streams, format);
    }

    public HistoryPort histories() {
        return new PostgresHistories(transactions, streams);
    }

    /** @param format of the messages that are written into the outbox */
    public RewardPort rewards(MessageFormat format) {
        return new PostgresRewards(transactions, format);
    }

    public AchievementPort achievements() {
        return new PostgresAchievements(transactions);
    }

    public ProfilePort profiles() {
        return new PostgresProfiles(transactions);
    }

    public QuestPort quests() {
        return new PostgresQuests(transactions);
    }

    public LeaderboardPort leaderboards() {
        return new PostgresLeaderboard(transactions);
    }

    public ScorePort scores() {
        return new PostgresScores(transactions);
    }

    public OutboxPort outbox() {
        return new PostgresOutbox(transactions);
    }

    public DeadLetterPort deadLetters() {
        return new PostgresDeadLetters(transactions);
    }

    public ReprocessingPort reprocessing() {
        return new PostgresReprocessing(transactions);
    }

    public EventJournalPort eventJournal() {
        return new PostgresEventJournal(transactions);
    }

    public ClosingPort closings() {
        return new PostgresClosings(transactions);
    }

    public DefinitionPort definitions() {
        return new PostgresDefinitions(transactions);
    }

    public PostgresDump dump() {
        return new PostgresDump(transactions);
    }

    public PostgresStream stream() {
        return new PostgresStream(transactions);
    }

    /** Closes the pool if it is its own. */
    @Override
    public void close() {
        if (owned && dataSource instanceof Closeable pool) {
            try {
                pool.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
