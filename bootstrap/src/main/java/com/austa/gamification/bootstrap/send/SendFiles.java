package com.austa.gamification.bootstrap.send;

import com.austa.gamification.adapter.postgres.PostgresPorts;
import com.austa.gamification.adapter.postgres.PostgresStream;
import com.austa.gamification.adapter.postgres.PostgresStream.Fates;
import com.austa.gamification.adapter.postgres.PostgresStream.Stretch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;

/** Sends files of events and sees them through. */
final class SendFiles {

    private static final String FIRST_TOPIC = "health.events";

    private final String brokers;
    private final PostgresPorts books;
    private final Boards boards;
    private final ProgressBar progress;

    SendFiles(String brokers, PostgresPorts books, Boards boards, ProgressBar progress) {
        this.brokers = brokers;
        this.books = books;
        this.boards = boards;
        this.progress = progress;
    }

    /**
     * Publishes every line, whatever it is, and returns when every group has applied all of them and the boards show it.
     *
     * @param rate lines a second; empty for as fast as it goes
     * @throws IOException a file cannot be read, Kafka does not take a line, or the groups have not moved for a minute
     */
    Sent send(List<Path> files, SendingOrder order, OptionalInt rate) throws IOException {
        SortedMap<String, String> topics = new Broker(brokers).eventTopics();
        if (topics.isEmpty()) {
            throw new IOException("Kafka at '%s' has no topic for events, such as '%s': start the server first"
                    .formatted(brokers, FIRST_TOPIC));
        }
        String otherwise = topics.containsKey(FIRST_TOPIC) ? FIRST_TOPIC : topics.firstKey();
        Published published = published(files, order, new Addressee(topics.keySet(), otherwise), rate);
        SentRecords sent = published.records();
        List<Stretch> stretches = stretches(sent, topics);
        PostgresStream stream = books.stream();
        new Applied(stream, progress).await(stretches, sent.count());
        boards.awaitCaughtUp();
        Fates fates = stream.fatesOf(stretches);
        return new Sent(
                sent.count() + published.refused(),
                fates.processed(),
                fates.rejected() + published.refused(),
                sent.count() - fates.processed() - fates.rejected());
    }

    /** @param refused lines that were too large to be sent: rejected before the engine could */
    private record Published(SentRecords records, long refused) {}

    private Published published(List<Path> files, SendingOrder order, Addressee addressee, OptionalInt rate)
            throws IOException {
        try (Publication publication = Publication.to(brokers, addressee, rate)) {
            order.send(files, line -> {
                publication.send(line);
                progress.show("sent", publication.sent().count(), 0);
            });
            publication.flush();
            progress.end("sent", publication.sent().count(), 0);
            return new Published(publication.sent(), publication.refused());
        }
    }

    private static List<Stretch> stretches(SentRecords sent, Map<String, String> topicIds) {
        return sent.runs().stream()
                .map(run -> new Stretch(
                        run.topic(),
                        topicIds.getOrDefault(run.topic(), run.topic()),
                        run.partition(),
                        run.from(),
                        run.until()))
                .toList();
    }
}
