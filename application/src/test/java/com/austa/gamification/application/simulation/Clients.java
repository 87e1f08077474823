package com.austa.gamification.application.simulation;

import com.austa.gamification.application.progress.RetractEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.progress.Fact;
import com.austa.gamification.domain.progress.ProgressUnavailable;
import com.austa.gamification.domain.quest.Quest;
import com.austa.gamification.domain.reward.RewardPort;
import com.austa.gamification.domain.rules.Published;
import com.austa.gamification.testkit.invariant.EventRef;
import com.austa.gamification.testkit.invariant.SentRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Users and administrators: they ask, and ask again with the same words until they have an answer. */
final class Clients {

    private record Wish(UserId user, String reward, String key) {}

    final Map<UserId, Integer> redemptions = new HashMap<>();
    final Set<EventRef> retracted = new HashSet<>();
    private final World world;
    private final List<Predicate<Instance>> unanswered = new ArrayList<>();
    private int asked;

    Clients(World world) {
        this.world = world;
    }

    void redeem(Instance instance, int who, int what) {
        UserId user = world.setting.users().get(who % world.setting.users().size());
        Wish wish = new Wish(user, what % 4 == 0 ? "prize" : "treat", "key-" + asked++);
        ask(instance, server -> redeem(server, wish));
    }

    private boolean redeem(Instance instance, Wish wish) {
        Optional<String> key = world.is(Mutant.REDEEM_WITHOUT_KEY) ? Optional.empty() : Optional.of(wish.key());
        RewardPort.Answer answer =
                instance.redeeming.redeem(wish.user(), wish.reward(), key).orElseThrow();
        if (answer instanceof RewardPort.Answer.Redeemed) {
            redemptions.merge(wish.user(), 1, Integer::sum);
        }
        return true;
    }

    void startQuest(Instance instance, int who, int which) {
        List<Quest> byHand = world.setting.catalogue().quests().stream()
                .map(Published::definition)
                .filter(quest -> quest.start() == Quest.Start.MANUAL)
                .toList();
        if (byHand.isEmpty()) {
            return;
        }
        UserId user = world.setting.users().get(who % world.setting.users().size());
        Quest quest = byHand.get(which % byHand.size());
        Fact fact = new Fact(
                id("start %s %s".formatted(user, quest.id())),
                user,
                Fact.Kind.QUEST_STARTED,
                quest.id(),
                quest.startDate().plus(Duration.ofHours(which % 48)));
        ask(instance, server -> {
            server.facts.record(fact);
            return true;
        });
    }

    void retract(Instance instance, int which) {
        List<EventRef> events = world.sent.stream()
                .map(SentRecord::event)
                .flatMap(Optional::stream)
                .toList();
        if (!events.isEmpty()) {
            EventRef event = events.get(which % events.size());
            ask(instance, server -> {
                if (server.retractions.retract(event.event(), Optional.of(event.user()))
                        instanceof RetractEvent.Answer.Retracted) {
                    retracted.add(event);
                }
                return true;
            });
        }
    }

    /** Of one dead letter; it may be refused again. */
    void repair(Instance instance, int which) {
        List<DeadLetterPort.Kept> pending = world.pendingLetters();
        if (!pending.isEmpty()) {
            UUID letter = pending.get(which % pending.size()).id();
            ask(instance, server -> {
                server.repairs.repair(letter);
                return true;
            });
        }
    }

    private void ask(Instance instance, Predicate<Instance> question) {
        unanswered.add(question);
        askAgain(instance);
    }

    void askAgain(Instance instance) {
        List<Predicate<Instance>> open = List.copyOf(unanswered);
        for (Predicate<Instance> question : open) {
            try {
                if (question.test(instance)) {
                    unanswered.remove(question);
                }
            } catch (ProgressUnavailable unknown) {
                return;
            }
        }
    }

    boolean isAnswered() {
        return unanswered.isEmpty();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
