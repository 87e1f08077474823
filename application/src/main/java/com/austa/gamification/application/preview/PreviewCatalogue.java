package com.austa.gamification.application.preview;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.application.catalogue.CatalogueFile;
import com.austa.gamification.application.catalogue.DraftCatalogue;
import com.austa.gamification.application.catalogue.InvalidCatalogue;
import com.austa.gamification.application.catalogue.PublishCatalogue.Reach;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.History;
import com.austa.gamification.domain.progress.HistoryPort;
import com.austa.gamification.domain.progress.OutcomeChange;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.progress.UserState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What a change of the catalogue would give and take, over all that the groups have claimed: the same fold as a publication brings, whose
 * difference to the books is added up instead of applied. Writes nothing. Only the changed definitions, what stands above
 * and what they look at are folded. It takes as long as reading every user's events of the types concerned once a group, or
 * until its time is up; memory stays that of one piece. Safe for use by many threads.
 */
public final class PreviewCatalogue {

    private static final int USERS_MAX = 200;

    /** A piece grows while it has fewer events than this, and shrinks when it has more than ten times as many. */
    private static final int EVENTS_SOUGHT = 2_000;

    private static final int EVENTS_TOO_MANY = 10 * EVENTS_SOUGHT;

    private final DraftCatalogue drafts;
    private final HistoryPort histories;
    private final List<ConsumerGroup> groups;
    private final Duration limit;

    /**
     * @param groups all of the deployment
     * @param limit how long to go on looking at users; some are looked at in any case
     */
    public PreviewCatalogue(DraftCatalogue drafts, HistoryPort histories, List<ConsumerGroup> groups, Duration limit) {
        this.drafts = requireNonNull(drafts, "drafts");
        this.histories = requireNonNull(histories, "histories");
        this.groups = List.copyOf(groups);
        this.limit = requireNonNull(limit, "limit");
    }

    /**
     * @param file what would be created or replaced; everything else stays as it is
     * @param reach what the new revisions would judge, were they published now
     * @return over everybody, or over as many as could be looked at in time
     * @throws InvalidCatalogue the draft could not be published
     */
    public Bill preview(CatalogueFile file, Reach reach) {
        long begun = System.nanoTime();
        return bill(drafts.with(file, reach), begun);
    }

    /** The same of retiring a definition now; empty when there is none. */
    public Optional<Bill> previewRetiring(DefinitionId id) {
        long begun = System.nanoTime();
        return drafts.without(id).map(draft -> bill(draft, begun));
    }

    private Bill bill(DraftCatalogue.Draft draft, long begun) {
        PartOfCatalogue part = PartOfCatalogue.of(draft.catalogue(), draft.changed());
        List<Decider> deciders = groups.stream()
                .filter(group -> part.affected().stream().anyMatch(id -> owns(group, id)))
                .<Decider>map(group -> RulebookDecider.of(part.catalogue(), group))
                .toList();
        BillInTheMaking bill = new BillInTheMaking();
        int size = 10;
        List<UserId> users = histories.usersAfter(Optional.empty(), size);
        while (!users.isEmpty()) {
            int events = add(deciders, users, part, bill);
            if (System.nanoTime() - begun > limit.toNanos()) {
                return bill.bill(Math.max(bill.users(), histories.users()), draft.warnings());
            }
            size = next(size, events);
            users = histories.usersAfter(Optional.of(users.get(users.size() - 1)), size);
        }
        return bill.bill(bill.users(), draft.warnings());
    }

    private static int next(int size, int events) {
        if (events < EVENTS_SOUGHT) {
            return Math.min(USERS_MAX, size * 2);
        }
        return events > EVENTS_TOO_MANY ? Math.max(1, size / 4) : size;
    }

    /** @return how many events had to be read at once */
    private int add(List<Decider> deciders, List<UserId> users, PartOfCatalogue part, BillInTheMaking bill) {
        int most = 0;
        for (Decider decider : deciders) {
            int events = 0;
            for (History history : histories.claimedOf(decider.group(), users, part.affected(), part.types())) {
                events += history.events().size();
                changes(decider, history, part).forEach(bill::add);
            }
            most = Math.max(most, events);
        }
        bill.looked(users.size());
        return most;
    }

    /** All of the part is folded, but only what is affected is compared with the books. */
    static List<OutcomeChange> changes(Decider decider, History history, PartOfCatalogue part) {
        SortedSet<DefinitionId> all = part.catalogue().ids();
        return decider.refold(UserState.unknown(history.user()), List.of(), all, history).changes().stream()
                .filter(change -> part.affected().contains(change.key().definition()))
                .toList();
    }

    private static boolean owns(ConsumerGroup group, DefinitionId definition) {
        return group.roles().stream().anyMatch(role -> role.owns(definition.kind()));
    }
}
