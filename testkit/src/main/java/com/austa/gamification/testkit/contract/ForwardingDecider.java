package com.austa.gamification.testkit.contract;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Decision;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.Step;
import com.austa.gamification.domain.progress.UserState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Decides as another does, but for what a test overrides. */
public abstract class ForwardingDecider implements Decider {

    private final Decider decider;

    protected ForwardingDecider(Decider decider) {
        this.decider = decider;
    }

    @Override
    public ConsumerGroup group() {
        return decider.group();
    }

    @Override
    public LevelCurve levels() {
        return decider.levels();
    }

    @Override
    public long revision() {
        return decider.revision();
    }

    @Override
    public long newestChange() {
        return decider.newestChange();
    }

    @Override
    public boolean judges(DefinitionId definition) {
        return decider.judges(definition);
    }

    @Override
    public Optional<Set<EventType>> typesOf(SortedSet<DefinitionId> definitions) {
        return decider.typesOf(definitions);
    }

    @Override
    public Step decide(UserState before, List<GamificationEvent> fresh) {
        return decider.decide(before, fresh);
    }

    @Override
    public Decision refold(
            UserState before, List<GamificationEvent> fresh, SortedSet<DefinitionId> definitions, History history) {
        return decider.refold(before, fresh, definitions, history);
    }

    @Override
    public SortedSet<DefinitionId> concernedBy(UserState before, Fact fact) {
        return decider.concernedBy(before, fact);
    }

    @Override
    public SortedSet<DefinitionId> concernedBy(UserState before, GamificationEvent retracted) {
        return decider.concernedBy(before, retracted);
    }
}
