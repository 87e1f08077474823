package com.austa.gamification.adapter.postgres.progress;

import com.austa.gamification.adapter.postgres.points.ProfileRows;
import com.austa.gamification.adapter.postgres.progress.UserRows.UserRow;
import com.austa.gamification.adapter.postgres.transaction.Arrays;
import com.austa.gamification.adapter.postgres.transaction.BinaryCopy;
import com.austa.gamification.adapter.postgres.transaction.Sql;
import com.austa.gamification.application.announcement.ReceiptJson;
import com.austa.gamification.application.event.json.AttributesJson;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.leaderboard.Scored;
import com.austa.gamification.domain.points.LedgerEntry;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.points.Profile;
import com.austa.gamification.domain.progress.Decision;
import com.austa.gamification.domain.progress.Message;
import com.austa.gamification.domain.progress.MessageFormat;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.progress.OutcomeKey;
import com.austa.gamification.domain.progress.Posting;
import com.austa.gamification.domain.progress.Posting.Versioned;
import com.austa.gamification.domain.quest.QuestStanding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Decisions into the books: one statement a table, whatever the number of users, and none for a table without news. */
public final class BookWriter {

    /** What was decided of one user. */
    record Decided(UserRow before, Decision decision) {}

    private record State(UserRow before, long revision, byte[] bytes) {}

    private static final int LEDGER_COLUMNS = 10;

    private final Handle handle;
    private final MessageFormat format;

    BookWriter(Handle handle, MessageFormat format) {
        this.handle = handle;
        this.format = format;
    }

    /** @return where ranking points changed */
    Set<Scored> write(int group, Collection<Decided> decided, LevelCurve levels) {
        Map<OutcomeKey, Integer> versions = new Outcomes(handle)
                .versions(decided.stream()
                        .flatMap(one -> one.decision().changes().stream())
                        .toList());
        List<State> states = new ArrayList<>();
        List<Profile> profiles = new ArrayList<>();
        List<QuestStanding> quests = new ArrayList<>();
        List<Versioned> changes = new ArrayList<>();
        List<LedgerEntry> entries = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        Set<Scored> scored = new HashSet<>();
        for (Decided one : decided) {
            Decision decision = one.decision();
            byte[] bytes = decision.after().encode();
            if (!java.util.Arrays.equals(bytes, one.before().bytes())) {
                states.add(new State(one.before(), decision.after().revision(), bytes));
            }
            quests.addAll(decision.quests());
            Posting posting = Posting.of(one.before().profile(), decision.changes(), versions, levels);
            if (posting.profile().version() != one.before().profile().version()) {
                profiles.add(posting.profile());
            }
            changes.addAll(posting.changes());
            entries.addAll(posting.entries());
            scored.addAll(posting.scored());
            posting.announcements().forEach(announcement -> messages.addAll(format.of(announcement)));
        }
        writeStates(group, states);
        writeChanges("27_write_awards", DefinitionKind.ACHIEVEMENT, changes);
        writeQuests(quests);
        writeChanges("29_write_completions", DefinitionKind.QUEST, changes);
        writeChanges("30_write_rewards", DefinitionKind.REWARD, changes);
        writeLedger(handle, entries);
        ProfileRows.write(handle, profiles);
        writeMessages(handle, messages);
        return scored;
    }

    /** Only under the users' locks; rows of a new version each. */
    public static void writeLedger(Handle handle, List<LedgerEntry> entries) {
        BinaryCopy rows = new BinaryCopy(entries.size());
        for (LedgerEntry entry : entries) {
            rows.row(LEDGER_COLUMNS)
                    .uuid(entry.user().value())
                    .uuid(new OutcomeKey(entry.user(), entry.definition(), entry.occurrence()).id())
                    .int4(entry.version())
                    .text(entry.kind().name().toLowerCase(Locale.ROOT))
                    .text(entry.definition().kind().label())
                    .text(entry.definition().slug())
                    .text(entry.occurrence())
                    .text(entry.journey().name())
                    .int8(entry.points())
                    .instant(entry.earnedAt());
        }
        rows.into(handle, Sql.beside(BookWriter.class, "change/31_write_ledger"));
    }

    /** Only under the locks of those they are about, so that their order is that of the commits. */
    public static void writeMessages(Handle handle, List<Message> messages) {
        BinaryCopy rows = new BinaryCopy(messages.size());
        for (Message message : messages) {
            rows.row(5).text(message.topic()).bytes(message.key().orElse(null)).bytes(message.value());
            if (message.headers().isEmpty()) {
                rows.text(null).text(null);
            } else {
                rows.texts(message.headers().stream()
                                .map(header -> header.name())
                                .toList())
                        .byteStrings(message.headers().stream()
                                .map(header -> header.value())
                                .toList());
            }
        }
        rows.into(handle, Sql.beside(BookWriter.class, "change/32_write_outbox"));
    }

    /** Under the users' locks a row that was not there is still not there. */
    private void writeStates(int group, List<State> states) {
        BinaryCopy added = new BinaryCopy(states.size());
        List<State> known = new ArrayList<>(states.size());
        for (State state : states) {
            if (state.before().state().isUnknown()) {
                added.row(4)
                        .uuid(state.before().user().value())
                        .int2(group)
                        .int8(state.revision())
                        .bytes(state.bytes());
            } else {
                known.add(state);
            }
        }
        added.into(handle, Sql.beside(BookWriter.class, "change/25_add_progress"));
        if (!known.isEmpty()) {
            update("26_write_progress")
                    .bind("group", group)
                    .bind(
                            "users",
                            Arrays.uuids(known, state -> state.before().user().value()))
                    .bind("revisions", Arrays.longs(known, State::revision))
                    .bind("states", Arrays.bytes(known, State::bytes))
                    .execute();
        }
    }

    private void writeChanges(String statement, DefinitionKind kind, List<Versioned> all) {
        List<Versioned> changes = all.stream()
                .filter(one -> one.change().key().definition().kind() == kind)
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        List<Outcome> outcomes = changes.stream()
                .map(one -> one.change().after().or(one.change()::before).orElseThrow())
                .toList();
        Update update = update(statement)
                .bind("users", Arrays.uuids(outcomes, one -> one.key().user().value()))
                .bind(
                        "definitions",
                        Arrays.texts(outcomes, one -> one.key().definition().slug()))
                .bind("ids", Arrays.uuids(outcomes, one -> one.key().id()))
                .bind("instants", Arrays.instants(outcomes, one -> one.place().instant()))
                .bind("receipts", Arrays.texts(outcomes, BookWriter::receipt))
                .bind("ranks", Arrays.ints(outcomes, one -> one.place().rank().ordinal()))
                .bind("places", Arrays.uuids(outcomes, one -> one.place().id()))
                .bind("points", Arrays.longs(outcomes, Outcome::points))
                .bind("journeys", Arrays.texts(outcomes, one -> one.journey().name()))
                .bind("versions", Arrays.ints(changes, Versioned::version))
                .bind("standing", Arrays.flags(changes, Versioned::stands));
        if (kind != DefinitionKind.QUEST) {
            update.bind("occurrences", Arrays.texts(outcomes, one -> one.key().occurrence()));
        }
        update.execute();
    }

    private void writeQuests(List<QuestStanding> quests) {
        if (!quests.isEmpty()) {
            update("28_write_quests")
                    .bind("users", Arrays.uuids(quests, quest -> quest.user().value()))
                    .bind("quests", Arrays.texts(quests, QuestStanding::questId))
                    .bind(
                            "ids",
                            Arrays.uuids(
                                    quests,
                                    quest ->
                                            new OutcomeKey(quest.user(), DefinitionId.quest(quest.questId()), "").id()))
                    .bind("progress", Arrays.texts(quests, quest -> TaskProgressJson.write(quest.tasks())))
                    .bind("started", Arrays.instants(quests, QuestStanding::startedAt))
                    .bind(
                            "completed",
                            Arrays.instants(quests, quest -> quest.completedAt().orElse(null)))
                    .execute();
        }
    }

    private Update update(String statement) {
        return handle.createUpdate(Sql.beside(BookWriter.class, "change/" + statement));
    }

    private static String receipt(Outcome outcome) {
        return AttributesJson.write(ReceiptJson.of(outcome.key().occurrence(), outcome.receipt()));
    }
}
