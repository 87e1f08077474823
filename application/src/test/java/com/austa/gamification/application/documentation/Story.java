package com.austa.gamification.application.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.application.event.Events;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.testkit.documentation.Page;
import com.austa.gamification.testkit.generator.KeptUser;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A table of a page played to a decider: a row an event, in the order of arrival, and after each row what stands of the
 * definition {@code it}.
 */
final class Story {

    static final String SLUG = "it";

    private static final UserId USER = UserId.of("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    private static final String QUEST_STARTED = "quest started";
    private static final String NOTHING = "–";
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final Map<String, DefinitionKind> KINDS = Map.of(
            "earned", DefinitionKind.ACHIEVEMENT,
            "points", DefinitionKind.POINT_RULE,
            "complete", DefinitionKind.QUEST,
            "issued", DefinitionKind.REWARD);

    private final List<Row> rows = new ArrayList<>();
    private final String column;
    private final DefinitionKind kind;

    private record Row(Optional<GamificationEvent> event, Optional<Fact> fact, String stands) {

        void tell(KeptUser user, Decider decider) {
            event.ifPresent(one -> user.take(decider, List.of(one)));
            fact.ifPresent(one -> user.learn(decider, one));
        }
    }

    /** @param table when, event, and one of {@link #KINDS}; its second header may name the type of all events */
    Story(Page.Table table) {
        column = table.header().get(2);
        kind = KINDS.get(column);
        String type = Page.plain(table.header().get(1));
        for (List<String> cells : table.rows()) {
            rows.add(row(type, Page.plain(cells.get(0)), Page.plain(cells.get(1)), Page.plain(cells.get(2))));
        }
    }

    private Row row(String type, String when, String what, String stands) {
        UUID id = new UUID(0, rows.size());
        Instant at = SaidEvent.instant(when);
        if (what.equals(QUEST_STARTED)) {
            Fact fact = new Fact(id, USER, Fact.Kind.QUEST_STARTED, DefinitionId.quest(SLUG), at);
            return new Row(Optional.empty(), Optional.of(fact), stands);
        }
        boolean named = type.equals("event");
        String fields = named ? what.substring(what.indexOf(' ') + 1) : what;
        String message = SaidEvent.message(named ? what.substring(0, what.indexOf(' ')) : type, id, at, fields);
        return new Row(Optional.of(Events.valid(message)), Optional.empty(), stands);
    }

    /** Row by row it stands what the table says, and in any other order the end is the same. */
    void play(Decider decider) {
        KeptUser user = new KeptUser(USER);
        for (Row row : rows) {
            row.tell(user, decider);
            assertThat(standing(user)).as("row %d", rows.indexOf(row) + 1).isEqualTo(row.stands());
        }
        List<Row> backwards = new ArrayList<>(rows);
        Collections.reverse(backwards);
        KeptUser reverse = new KeptUser(USER);
        backwards.forEach(row -> row.tell(reverse, decider));
        KeptUser atOnce = KeptUser.atOnce(
                USER,
                decider,
                rows.stream().flatMap(row -> row.event().stream()).toList(),
                rows.stream().flatMap(row -> row.fact().stream()).toList());

        assertThat(reverse.result()).isEqualTo(user.result());
        assertThat(atOnce.result()).isEqualTo(user.result());
    }

    private String standing(KeptUser user) {
        List<Outcome> outcomes = user.books().values().stream()
                .filter(outcome -> outcome.key().definition().equals(new DefinitionId(kind, SLUG)))
                .sorted(Comparator.comparing(Outcome::place))
                .toList();
        String told = column.equals("points")
                ? outcomes.stream().map(outcome -> "" + outcome.points()).collect(Collectors.joining(" + "))
                : outcomes.stream().map(Story::told).collect(Collectors.joining(", "));
        return told.isEmpty() ? NOTHING : told;
    }

    private static String told(Outcome outcome) {
        return (outcome.key().occurrence() + " " + WHEN.format(outcome.place().instant())).strip();
    }
}
