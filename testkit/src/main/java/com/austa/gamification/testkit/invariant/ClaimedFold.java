package com.austa.gamification.testkit.invariant;

import static com.austa.gamification.testkit.invariant.Invariant.I1;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.criterion.DefinitionKind;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.Outcome;
import com.austa.gamification.domain.progress.Role;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.quest.QuestStanding;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.testkit.contract.Books;
import com.austa.gamification.testkit.generator.KeptUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What stands beside one fold, from nothing, of what was claimed. */
final class ClaimedFold {

    private static final int ALL = 10_000;

    private final Books books;
    private final SortedSet<DefinitionId> definitions;
    private final Catalogue catalogue;
    private final Map<ConsumerGroup, Decider> deciders = new HashMap<>();

    ClaimedFold(Books books, Catalogue catalogue) {
        this.books = books;
        this.catalogue = catalogue;
        this.definitions = catalogue.ids();
    }

    /** What the group holds of the user. */
    void check(ConsumerGroup group, History claimed, Findings found) {
        if (claimed.events().isEmpty() && claimed.facts().isEmpty()) {
            found.equal(I1, claimed.standing(), List.of(), "what %s gave %s for nothing", group.name(), claimed.user());
            return;
        }
        Decider decider = deciders.computeIfAbsent(group, one -> RulebookDecider.of(catalogue, one));
        KeptUser folded = KeptUser.replayed(claimed.user(), decider, definitions, claimed.events(), claimed.facts());
        List<String> is = lines(claimed.standing().stream());
        List<String> should = lines(folded.books().values().stream());
        if (!is.equals(should)) {
            found.add(
                    I1,
                    "%s of user %s, by %d events and %d facts: missing %s, unexpected %s",
                    group.name(),
                    claimed.user(),
                    claimed.events().size(),
                    claimed.facts().size(),
                    without(should, is),
                    without(is, should));
        }
        if (group.roles().contains(Role.QUESTS)) {
            checkQuests(claimed, folded, found);
        }
    }

    /** The views of it: awards, and of quests those that the fold says something of. */
    void checkViews(Look look, Findings found) {
        found.equal(
                I1,
                books
                        .achievements()
                        .awardsOf(look.user(), ALL, 0)
                        .map(award -> award.achievementId() + " " + award.occurrence() + " " + award.earnedAt())
                        .rows()
                        .stream()
                        .sorted()
                        .toList(),
                look.standing().stream()
                        .filter(outcome -> outcome.key().definition().kind() == DefinitionKind.ACHIEVEMENT)
                        .map(outcome -> outcome.key().definition().slug() + " "
                                + outcome.key().occurrence() + " "
                                + outcome.place().instant())
                        .sorted()
                        .toList(),
                "the list of awards of user %s",
                look.user());
    }

    private void checkQuests(History claimed, KeptUser folded, Findings found) {
        Map<String, QuestStanding> rows = new HashMap<>();
        books.quests().standingsOf(claimed.user(), ALL, 0).forEach(row -> rows.put(row.questId(), row));
        for (QuestStanding should : folded.quests()) {
            QuestStanding is = rows.get(should.questId());
            found.equal(
                    I1,
                    String.valueOf(is),
                    should.toString(),
                    "quest '%s' of user %s",
                    should.questId(),
                    claimed.user());
        }
    }

    private static List<String> lines(Stream<Outcome> outcomes) {
        return outcomes.map(Outcome::toString).sorted().toList();
    }

    private static List<String> without(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(new TreeSet<>(some));
        left.removeAll(new TreeSet<>(others));
        return left;
    }
}
