package com.austa.gamification.testkit.generator;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Published;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A catalogue, one user's history under it, and the quests they started by hand.
 *
 * @param draw for the choices that follow
 * @param decider of one group that owns all
 */
public record DrawnCase(
        Draw draw, Catalogue catalogue, Decider decider, List<GamificationEvent> events, List<Fact> facts) {

    private static final int EVENTS_MAX = 60;

    public static DrawnCase of(long seed, UserId user) {
        Draw draw = new Draw(seed);
        Catalogue catalogue = Catalogues.draw(draw);
        List<GamificationEvent> events = Histories.draw(draw, user, draw.between(1, EVENTS_MAX));
        List<Fact> facts = new ArrayList<>();
        for (Published<Quest> published : catalogue.quests()) {
            Quest quest = published.definition();
            if (quest.start() == Quest.Start.MANUAL && draw.chance(80)) {
                facts.add(new Fact(
                        draw.uuid(),
                        user,
                        Fact.Kind.QUEST_STARTED,
                        quest.id(),
                        quest.startDate().plus(Duration.ofHours(draw.between(0, 48)))));
            }
        }
        Decider decider = RulebookDecider.of(catalogue, ConsumerGroup.all());
        return new DrawnCase(draw, catalogue, decider, events, facts);
    }

    @Override
    public String toString() {
        return "facts: %s%ncatalogue: %s".formatted(facts, catalogue);
    }

    /** These shuffled, some twice, cut into batches of 1 to 12. */
    public List<List<GamificationEvent>> batches(List<GamificationEvent> sent) {
        List<GamificationEvent> withCopies = new ArrayList<>(sent);
        sent.stream().filter(event -> draw.chance(30)).forEach(withCopies::add);
        List<GamificationEvent> shuffled = draw.shuffled(withCopies);
        List<List<GamificationEvent>> batches = new ArrayList<>();
        int from = 0;
        while (from < shuffled.size()) {
            int to = Math.min(shuffled.size(), from + draw.between(1, 12));
            batches.add(shuffled.subList(from, to));
            from = to;
        }
        return batches;
    }
}
