package com.austa.gamification.application.oracle;

import com.austa.gamification.application.catalogue.CatalogueFile;
import com.austa.gamification.application.catalogue.CurrentCatalogue;
import com.austa.gamification.application.catalogue.InvalidCatalogue;
import com.austa.gamification.application.catalogue.PublishCatalogue;
import com.austa.gamification.application.event.Decoded;
import com.austa.gamification.application.event.EventDecoder;
import com.austa.gamification.application.event.Events;
import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.UserId;
import com.austa.gamification.domain.points.LevelCurve;
import com.austa.gamification.domain.progress.ConsumerGroup;
import com.austa.gamification.domain.progress.Decider;
import com.austa.gamification.domain.progress.Fact.Kind;
import com.austa.gamification.testkit.generator.KeptUser;
import com.austa.gamification.testkit.inmemory.InMemoryDefinitions;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** The engine, as a test calls it: a catalogue, users whose state is kept as bytes, and books in a map. */
final class Engine {

    private final Decider decider;

    Engine(JsonNode catalogue) {
        InMemoryDefinitions definitions = new InMemoryDefinitions();
        publish(definitions, catalogue);
        decider = CurrentCatalogue.load(definitions, Events.BUILT_IN, LevelCurve.STANDARD, List.of(ConsumerGroup.all()))
                .deciderOf(ConsumerGroup.all());
    }

    private static void publish(InMemoryDefinitions definitions, JsonNode catalogue) {
        byte[] file = catalogue.toString().getBytes(StandardCharsets.UTF_8);
        new PublishCatalogue(definitions, Events.BUILT_IN).publish(CatalogueFile.read("definitions.json", file));
    }

    /** The definitions that keep a catalogue from being published, by id. */
    static TreeSet<String> refused(JsonNode catalogue) {
        TreeSet<String> refused = new TreeSet<>();
        try {
            publish(new InMemoryDefinitions(), catalogue);
        } catch (InvalidCatalogue invalid) {
            invalid.faults()
                    .forEach(fault ->
                            refused.add(fault.about().substring(fault.about().indexOf(':') + 1)));
        }
        return refused;
    }

    static List<GamificationEvent> decoded(List<String> lines) {
        EventDecoder decoder = Events.decoder();
        return lines.stream()
                .map(line -> ((Decoded.Valid) decoder.decode(Events.bytes(line))).event())
                .toList();
    }

    /**
     * What stands at the end for each user.
     *
     * @param batch so many events are given at a time
     * @param facts of each user, learnt when half of all is known
     */
    Map<String, KeptUser> judge(List<GamificationEvent> events, int batch, Map<String, List<Fact>> facts) {
        Map<String, KeptUser> users = new TreeMap<>();
        boolean learnt = false;
        for (int from = 0; from < events.size(); from += batch) {
            Map<UserId, List<GamificationEvent>> byUser = new TreeMap<>();
            events.subList(from, Math.min(events.size(), from + batch))
                    .forEach(event -> byUser.computeIfAbsent(event.userId(), user -> new ArrayList<>())
                            .add(event));
            byUser.forEach((user, theirs) -> kept(users, user.toString()).take(decider, theirs));
            if (!learnt && from + batch >= events.size() / 2) {
                learnt = true;
                facts.forEach((user, theirs) -> theirs.forEach(fact -> learn(kept(users, user), user, fact)));
            }
        }
        return users;
    }

    private static KeptUser kept(Map<String, KeptUser> users, String user) {
        return users.computeIfAbsent(user, id -> new KeptUser(UserId.of(id)));
    }

    private void learn(KeptUser kept, String user, Fact fact) {
        UUID id = UUID.nameUUIDFromBytes((user + fact.subject()).getBytes(StandardCharsets.UTF_8));
        kept.learn(
                decider,
                new com.austa.gamification.domain.progress.Fact(
                        id,
                        UserId.of(user),
                        Kind.QUEST_STARTED,
                        DefinitionId.quest(fact.subject()),
                        fact.place().at()));
    }
}
