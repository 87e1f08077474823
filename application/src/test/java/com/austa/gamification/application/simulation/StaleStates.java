package com.austa.gamification.application.simulation;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Decision;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.Position;
import com.austa.gamification.domain.progress.Step;
import com.austa.gamification.domain.progress.UserState;
import com.austa.gamification.testkit.contract.ForwardingDecider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Wrong: a batch is decided on the states that were there when it was read, whatever was committed since. */
final class StaleStates {

    private record Mind(String group, UserId user) {}

    private record Loaded(String group, Position position) {}

    private final Map<Mind, UserState> newest = new HashMap<>();
    private final Map<Loaded, UserState> loaded = new HashMap<>();
    private final Map<Mind, UserState> used = new HashMap<>();

    void load(ConsumerGroup group, List<Delivery> batch) {
        for (Delivery one : batch) {
            if (one instanceof Delivery.Admitted admitted) {
                UserId user = admitted.event().userId();
                loaded.put(
                        new Loaded(group.name(), one.position()),
                        newest.getOrDefault(new Mind(group.name(), user), UserState.unknown(user)));
            }
        }
    }

    void use(ConsumerGroup group, List<Delivery> batch) {
        for (Delivery one : batch) {
            UserState state = loaded.get(new Loaded(group.name(), one.position()));
            if (state != null) {
                used.putIfAbsent(new Mind(group.name(), state.user()), state);
            }
        }
    }

    void forget() {
        used.clear();
    }

    Decider in(Decider right) {
        return new ForwardingDecider(right) {
            @Override
            public Step decide(UserState before, List<GamificationEvent> fresh) {
                Step step = super.decide(stale(before), fresh);
                if (step instanceof Step.Decided decided) {
                    remember(decided.decision());
                }
                return step;
            }

            @Override
            public Decision refold(
                    UserState before,
                    List<GamificationEvent> fresh,
                    SortedSet<DefinitionId> definitions,
                    History history) {
                Decision decision = super.refold(stale(before), fresh, definitions, history);
                remember(decision);
                return decision;
            }

            private UserState stale(UserState before) {
                return used.getOrDefault(new Mind(group().name(), before.user()), before);
            }

            private void remember(Decision decision) {
                newest.put(new Mind(group().name(), decision.after().user()), decision.after());
            }
        };
    }
}
