package com.austa.gamification.application.simulation;

import com.austa.gamification.application.deadletter.RepairDeadLetter;
import com.austa.gamification.application.event.EventDecoder;
import com.austa.gamification.application.leaderboard.DoubtfulCommits;
import com.austa.gamification.application.progress.AdmitRecords;
import com.austa.gamification.application.progress.ApplyBatch;
import com.austa.gamification.application.progress.DecidersInForce;
import com.austa.gamification.application.progress.RecordFact;
import com.austa.gamification.application.progress.RetractEvent;
import com.austa.gamification.application.progress.RuleFailures;
import com.austa.gamification.application.reward.RedeemReward;
import com.austa.gamification.domain.progress.ProgressPort;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** One process of the application; what it remembers is gone when it crashes. */
final class Instance {

    final RepairDeadLetter repairs;
    final RecordFact facts;
    final RetractEvent retractions;
    final RedeemReward redeeming;
    final BoardCopier boards;
    final List<Reader> readers = new ArrayList<>();

    /** @param restarted whether it is not the first of its number */
    Instance(int number, World world, ProgressPort remote, boolean restarted) {
        boards = new BoardCopier(
                world.books.scores(), world.boards, !(restarted && world.is(Mutant.BOARDS_LEFT_AT_START)));
        ProgressPort books = new DoubtfulCommits(
                remote, world.is(Mutant.BOARDS_NOT_TOLD_OF_DOUBT) ? () -> {} : boards::requestRebuild);
        AdmitRecords records = new AdmitRecords(
                new EventDecoder(world::types, ZoneOffset.UTC), world.clock, AdmitRecords.FUTURE_TOLERANCE);
        ApplyBatch batches = new ApplyBatch(books, world::deciders, () -> {}, boards::scored, new RuleFailures());
        repairs = new RepairDeadLetter(
                world.books.deadLetters(),
                books,
                records,
                new DecidersInForce(world::deciders, () -> {}),
                boards::scored,
                world.clock,
                "instance-" + number);
        facts = new RecordFact(books, world::deciders, () -> {}, boards::scored);
        retractions = new RetractEvent(
                world.books.eventJournal(), books, world::deciders, () -> {}, boards::scored, world.clock);
        redeeming = new RedeemReward(world::catalogue, world.rewards, world.clock);
        world.setting.groups().forEach(group -> readers.add(new Reader(group, number, world, records, batches, books)));
    }
}
