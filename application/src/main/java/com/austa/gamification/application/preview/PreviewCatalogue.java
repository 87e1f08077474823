package com.austa.gamification.application.preview;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.application.catalogue.CatalogueFile;
import com.austa.gamification.application.catalogue.DraftCatalogue;
import com.austa.gamification.application.catalogue.InvalidCatalogue;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.HistoryPort;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.progress.UserState;
import com.austa.gamification.domain.rules.Catalogue;
import com.austa.gamification.domain.rules.Published;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a draft would give and take, over all that the groups have claimed: the same fold as a publication brings, whose
 * difference to the books is added up instead of applied. Writes nothing. Takes as long as reading every user's history
 * once a group; memory stays that of one piece.
 */
public final class PreviewCatalogue {

    private static final int PIECE = 100;

    private final DraftCatalogue drafts;
    private final HistoryPort histories;
    private final List<ConsumerGroup> groups;

    /** @param groups all of the deployment */
    public PreviewCatalogue(DraftCatalogue drafts, HistoryPort histories, List<ConsumerGroup> groups) {
        this.drafts = requireNonNull(drafts, "drafts");
        this.histories = requireNonNull(histories, "histories");
        this.groups = List.copyOf(groups);
    }

    /**
     * @param file what would be created or replaced; everything else stays as it is
     * @throws InvalidCatalogue the draft could not be published
     */
    public Bill preview(CatalogueFile file) {
        DraftCatalogue.Draft draft = drafts.with(file);
        SortedSet<DefinitionId> all = definitions(draft.catalogue());
        BillInTheMaking bill = new BillInTheMaking();
        for (ConsumerGroup group : groups) {
            Decider decider = RulebookDecider.of(draft.catalogue(), group);
            Optional<UserId> last = Optional.empty();
            List<History> piece = histories.claimedAfter(group, last, PIECE, all);
            while (!piece.isEmpty()) {
                piece.forEach(history -> add(decider, history, all, bill));
                last = Optional.of(piece.get(piece.size() - 1).user());
                piece = histories.claimedAfter(group, last, PIECE, all);
            }
        }
        return bill.bill(draft.warnings());
    }

    private static void add(Decider decider, History history, SortedSet<DefinitionId> all, BillInTheMaking bill) {
        bill.user(history.user());
        decider.refold(UserState.unknown(history.user()), List.of(), all, history)
                .changes()
                .forEach(bill::add);
    }

    private static SortedSet<DefinitionId> definitions(Catalogue catalogue) {
        SortedSet<DefinitionId> all = new TreeSet<>();
        catalogue.achievements().stream().map(Published::definition).forEach(one -> all.add(one.id()));
        catalogue.pointRules().stream().map(Published::definition).forEach(one -> all.add(one.id()));
        catalogue.quests().stream().map(Published::definition).forEach(one -> all.add(one.id()));
        catalogue.rewards().stream().map(Published::definition).forEach(one -> all.add(one.id()));
        return all;
    }
}
