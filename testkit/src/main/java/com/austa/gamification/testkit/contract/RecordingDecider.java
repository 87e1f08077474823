package com.austa.gamification.testkit.contract;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Decision;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.UserState;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Decides as another does and keeps the histories that it was given. For one thread. */
public final class RecordingDecider extends ForwardingDecider {

    private final List<History> histories = new ArrayList<>();

    public RecordingDecider(Decider decider) {
        super(decider);
    }

    public List<History> histories() {
        return List.copyOf(histories);
    }

    @Override
    public Decision refold(
            UserState before, List<GamificationEvent> fresh, SortedSet<DefinitionId> definitions, History history) {
        histories.add(history);
        return super.refold(before, fresh, definitions, history);
    }
}
