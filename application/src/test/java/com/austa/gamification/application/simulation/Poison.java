package com.austa.gamification.application.simulation;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.EventId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Decision;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.Step;
import com.austa.gamification.domain.progress.UserState;
import com.austa.gamification.testkit.contract.ForwardingDecider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Events that one group's decider breaks at, until it is mended. */
final class Poison {

    private final Map<EventId, String> groups = new HashMap<>();

    void add(EventId event, String group) {
        groups.put(event, group);
    }

    void cure() {
        groups.clear();
    }

    Decider in(Decider healthy) {
        return new Broken(healthy);
    }

    private final class Broken extends ForwardingDecider {

        Broken(Decider healthy) {
            super(healthy);
        }

        @Override
        public Step decide(UserState before, List<GamificationEvent> fresh) {
            swallow(fresh);
            return super.decide(before, fresh);
        }

        @Override
        public Decision refold(
                UserState before, List<GamificationEvent> fresh, SortedSet<DefinitionId> definitions, History history) {
            swallow(fresh);
            return super.refold(before, fresh, definitions, history);
        }

        private void swallow(List<GamificationEvent> fresh) {
            for (GamificationEvent event : fresh) {
                if (group().name().equals(groups.get(event.id()))) {
                    throw new ArithmeticException("event " + event.id() + " is too much for group " + group().name());
                }
            }
        }
    }
}
