package com.austa.gamification.domain.progress;

import java.util.List;

/** The books: journal, users' state, awards, ledger, profiles and announcements. Safe for use by many threads. */
public interface ProgressPort {

    /**
     * Carries out one batch, all of it or none: locks its users, journals what is new, asks the decider and writes what it
     * says. Records that were applied before have no effect, so a batch may be sent any number of times.
     *
     * @param deciders pure; one of the batch's group, asked again after a conflict, and those of all other groups, which are
     *     told of facts that the batch makes
     * @throws IllegalArgumentException if there is none of the batch's group
     * @throws ProgressUnavailable it is unknown whether the batch was written; sending it again is safe
     * @throws StaleCatalogue nothing was written; load the catalogue and send it again
     */
    BatchReceipt change(Batch batch, List<Decider> deciders);

    /** The same where there is no other group. */
    default BatchReceipt change(Batch batch, Decider decider) {
        return change(batch, List.of(decider));
    }

    /**
     * The first offset of a partition that the group has not applied, 0 for one it never met. It never falls; reading goes
     * on there or later. Records of one partition must be sent in order and one batch after the other: what lies below
     * this offset has no effect.
     */
    long nextOffset(ConsumerGroup group, String topic, String topicId, int partition);

    /**
     * Writes a fact and, in the same transaction, what it means in every group. A user never met is made known by it.
     *
     * @param deciders one for each group
     * @throws ClosedPeriod it was to hold from a time before a closing
     */
    FactReceipt record(Fact fact, List<Decider> deciders);

    /**
     * Takes an event out of its user's history and, in the same transaction, out of what every group has made of it. A
     * group that has not come to it yet will pass it over.
     *
     * @param deciders one for each group
     */
    RetractionReceipt retract(Retraction retraction, List<Decider> deciders);

    /**
     * Processes a dead letter after all, and resolves it in the same transaction. A refused record is journalled at its own
     * position; groups that had passed it make of it what they make of an event that comes late, the others will come to it.
     * What one group could not process is folded in that group. Discarded letters are repaired as others are.
     *
     * @param deciders one for each group
     * @throws IllegalArgumentException if a refused record is not given anew, or is given from another position
     * @throws RuntimeException whatever a decider throws; the letter is as it was
     */
    RepairReceipt repair(Repair repair, List<Decider> deciders);
}
