package com.austa.gamification.application.simulation;

import com.austa.gamification.application.announcement.OutcomeMessages;
import com.austa.gamification.application.announcement.Wording;
import com.austa.gamification.application.catalogue.CatalogueView;
import com.austa.gamification.application.event.EventTypeRegistry;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Delivery;
import com.austa.gamification.domain.progress.OutboxPort;
import com.austa.gamification.domain.progress.Position;
import com.austa.gamification.domain.progress.ProgressPort;
import com.austa.gamification.domain.progress.RulebookDecider;
import com.austa.gamification.domain.reward.RewardPort;
import com.austa.gamification.testkit.inmemory.InMemoryBooks;
import com.austa.gamification.testkit.invariant.Invariant;
import com.austa.gamification.testkit.invariant.Invariants;
import com.austa.gamification.testkit.invariant.SentRecord;
import com.austa.gamification.testkit.invariant.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All there is: the stream, the books, the boards, the instances, and who asks them. One step after another. */
final class World {

    private static final int QUIET_ROUNDS = 400;

    final Setting setting;
    final SimulatedClock clock;
    final StreamLog stream = new StreamLog();
    final InMemoryBooks books;
    final SimulatedBoards boards;
    final RewardPort rewards;
    final List<SentRecord> sent = new ArrayList<>();
    final Mailbox mailbox = new Mailbox();
    final Clients clients = new Clients(this);
    final Poison poison = new Poison();
    final Line line = new Line();
    final Wrongs wrongs;
    private final Set<Fault> faults;
    private final Optional<Mutant> mutant;
    private final ProgressPort progress;
    private final OutboxPort outbox;
    private final List<Decider> deciders;
    private final SimulatedEvidence evidence;
    private final Invariants invariants;
    private final CatalogueView catalogue;
    private final EventTypeRegistry types = Shown.types();
    private final SortedMap<Integer, Instance> running = new TreeMap<>();
    private final Set<Integer> frozen = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    World(Schedule schedule, Optional<Mutant> mutant) {
        this.mutant = mutant;
        this.faults = schedule.faults();
        this.setting = Setting.draw(schedule.seed(), schedule.events(), faults);
        this.clock = new SimulatedClock(setting.start());
        this.wrongs = new Wrongs(this);
        this.books = new InMemoryBooks(
                clock, wrongs.messages(new OutcomeMessages(one -> new Wording("title", "body"), ConsumerGroup::name)));
        this.boards = new SimulatedBoards(!is(Mutant.PLAIN_ZADD));
        this.catalogue = Shown.of(setting.catalogue());
        this.deciders = setting.groups().stream()
                .map(group -> wrongs.decider(poison.in(RulebookDecider.of(setting.catalogue(), group))))
                .toList();
        this.evidence = new SimulatedEvidence(this);
        this.invariants = Invariants.of(evidence);
        this.progress = wrongs.progress(new RemoteProgress(books.progress(), line, this::committed));
        this.rewards = wrongs.rewards(
                new RemoteRewards(books.rewards(), line, user -> committed(setting.groups(), Set.of(user))));
        this.outbox = wrongs.outbox(books.outbox());
        for (int number = 0; number < setting.instances(); number++) {
            running.put(number, new Instance(number, this, progress, false));
        }
        setting.groups().forEach(group -> stream.rebalance(group, List.copyOf(running.keySet()), 0));
    }

    /** Plays it to the end, or to the first violation. */
    static List<Violation> play(Schedule schedule, Optional<Mutant> mutant) {
        World world = new World(schedule, mutant);
        for (Step step : schedule.steps()) {
            world.take(step);
            if (!world.violations.isEmpty()) {
                return List.copyOf(world.violations);
            }
        }
        world.calmDown();
        return List.copyOf(world.violations);
    }

    boolean is(Mutant one) {
        return mutant.isPresent() && mutant.get() == one;
    }

    List<Decider> deciders() {
        return deciders;
    }

    CatalogueView catalogue() {
        return catalogue;
    }

    EventTypeRegistry types() {
        return types;
    }

    ProgressPort progress() {
        return progress;
    }

    void polled(ConsumerGroup group, List<Delivery> batch) {
        wrongs.polled(group, batch);
    }

    /** Holds at every moment. */
    private void committed(List<ConsumerGroup> groups, Set<UserId> users) {
        groups.forEach(group -> violations.addAll(invariants.afterCommit(group, users)));
    }

    private void take(Step step) {
        line.draw(step.c(), faults);
        List<Integer> awake = new ArrayList<>(running.keySet());
        awake.removeAll(frozen);
        if (step.kind() == Step.Kind.SEND) {
            send(setting.planned().get(step.a()));
        } else if (isOfTheWorld(step) || awake.isEmpty()) {
            happen(step);
        } else {
            int number = awake.get(step.a() % awake.size());
            try {
                act(step, Optional.ofNullable(running.get(number)).orElseThrow());
            } catch (Crashed ended) {
                crash(number);
            }
        }
        line.mend();
    }

    private static boolean isOfTheWorld(Step step) {
        return switch (step.kind()) {
            case REBALANCE, CRASH, RESTART, FREEZE, THAW, FLUSH, CLOCK, CURE -> true;
            default -> false;
        };
    }

    private void send(Planned one) {
        Position position = stream.append(one.partition(), one.user(), one.bytes(), clock.instant());
        sent.add(one.at(position));
        if (one.poison()) {
            List<ConsumerGroup> groups = setting.groups();
            one.event()
                    .ifPresent(event -> poison.add(
                            event.id(),
                            groups.get((int) (position.offset() % groups.size()))
                                    .name()));
        }
    }

    private void act(Step step, Instance instance) {
        List<Reader> readers = instance.readers;
        Reader reader = readers.get(step.b() % readers.size());
        switch (step.kind()) {
            case POLL -> reader.poll(step.c() / 7, step.b() / 5);
            case APPLY -> wrongs.applying(reader);
            case COMMIT -> reader.commit(faults.contains(Fault.LOST_OFFSETS) && step.c() % 3 == 0);
            case RELAY -> relay(step);
            case READ_SCORES -> instance.boards.read();
            case PUT_SCORES -> instance.boards.put(faults.contains(Fault.BOARD_OUTAGES) && step.c() % 5 == 0);
            case LOOK_AT_BOARDS -> look(instance);
            case RETRACT -> clients.retract(instance, step.b());
            case REDEEM -> clients.redeem(instance, step.b(), step.c());
            case START_QUEST -> clients.startQuest(instance, step.b(), step.c());
            case REPAIR -> clients.repair(instance, step.b());
            default -> throw new IllegalStateException(step + " is no act of an instance");
        }
    }

    private void look(Instance instance) {
        if (!is(Mutant.FLUSH_UNNOTICED)) {
            instance.boards.look();
        }
    }

    private void relay(Step step) {
        boolean fails = faults.contains(Fault.BROKER_FAILURES) && step.c() % 4 == 0;
        boolean dies = faults.contains(Fault.CRASHES) && step.c() % 23 == 0;
        try {
            outbox.relay(Set.of(), 1 + step.b() % 40, messages -> {
                mailbox.take(fails ? messages.subList(0, messages.size() / 2) : messages);
                if (dies) {
                    throw new Crashed();
                }
                if (fails) {
                    throw new IllegalStateException("the broker gives no answer");
                }
            });
        } catch (IllegalStateException sentAgainLater) {
            // It stays in the outbox.
        }
    }

    private void happen(Step step) {
        ConsumerGroup group = setting.groups().get(step.b() % setting.groups().size());
        int number = step.a() % setting.instances();
        switch (step.kind()) {
            case REBALANCE -> rebalance(group, step.c());
            case CRASH -> crash(number);
            case RESTART -> restart();
            case FREEZE -> freeze(number);
            case THAW -> frozen.remove(number);
            case FLUSH -> boards.flush();
            case CLOCK -> clock.step(Duration.ofMinutes(step.b() % 1_440 - 60));
            case CURE -> poison.cure();
            default -> {}
        }
    }

    private void rebalance(ConsumerGroup group, int shift) {
        List<Integer> members = new ArrayList<>(running.keySet());
        members.removeAll(frozen);
        stream.rebalance(group, members, shift % 7);
    }

    private void crash(int number) {
        if (running.remove(number) != null) {
            frozen.remove(number);
            setting.groups().forEach(group -> rebalance(group, number));
        }
    }

    private void restart() {
        for (int number = 0; number < setting.instances(); number++) {
            if (!running.containsKey(number)) {
                running.put(number, new Instance(number, this, progress, true));
                setting.groups().forEach(group -> rebalance(group, 0));
                return;
            }
        }
    }

    private void freeze(int number) {
        if (running.containsKey(number) && frozen.add(number)) {
            setting.groups().forEach(group -> rebalance(group, number));
        }
    }

    /** Faults stop; all must be done within a number of rounds, and then all promises hold. */
    private void calmDown() {
        line.mend();
        poison.cure();
        frozen.clear();
        for (int i = 0; i < setting.instances(); i++) {
            restart();
        }
        setting.groups().forEach(group -> rebalance(group, 0));
        clock.step(Duration.ofDays(60));
        for (int round = 0; round < QUIET_ROUNDS && violations.isEmpty(); round++) {
            if (round > 1 && isQuiet()) {
                violations.addAll(invariants.atRest());
                return;
            }
            running.values().forEach(this::goOn);
        }
        if (violations.isEmpty()) {
            violations.add(new Violation(Invariant.I2, "it does not come to rest: %s".formatted(unfinished())));
        }
    }

    private void goOn(Instance instance) {
        clients.askAgain(instance);
        for (Reader reader : instance.readers) {
            reader.poll(sent.size(), 11);
            reader.poll(sent.size() + 1, 11);
            wrongs.applying(reader);
            wrongs.applying(reader);
            reader.commit(false);
        }
        int before = pendingLetters().size();
        for (int i = 0; i < before; i++) {
            clients.repair(instance, before - 1 - i);
        }
        outbox.relay(Set.of(), 1_000, mailbox::take);
        look(instance);
        instance.boards.read();
        instance.boards.put(false);
    }

    private boolean isQuiet() {
        return unfinished().isEmpty();
    }

    private String unfinished() {
        StringBuilder left = new StringBuilder();
        running.forEach((number, instance) -> {
            instance.readers.stream()
                    .filter(reader -> !reader.isDone())
                    .forEach(reader -> left.append(" reader %d of %s".formatted(number, reader.group.name())));
            left.append(instance.boards.isIdle() ? "" : " boards of " + number);
        });
        left.append(books.outbox().size() == 0 ? "" : " outbox");
        left.append(clients.isAnswered() ? "" : " clients");
        return left.toString();
    }

    /** Those that may still be mended. */
    List<DeadLetterPort.Kept> pendingLetters() {
        return books.deadLetters().list(DeadLetterPort.Filter.ALL, 10_000, 0).stream()
                .filter(kept -> kept.status() == DeadLetterPort.Status.PENDING)
                .toList();
    }
}
