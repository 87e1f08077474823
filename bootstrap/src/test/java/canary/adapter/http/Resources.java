package canary.adapter.http;

import canary.bootstrap.Main;
import org.apache.kafka.clients.producer.KafkaProducer;

/** Knows who wired it, and publishes behind the application's back. */
public final class Resources {
    public Main main(KafkaProducer<String, String> producer) {
        producer.flush();
        return new Main();
    }
}
