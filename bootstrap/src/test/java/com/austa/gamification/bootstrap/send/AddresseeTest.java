package com.austa.gamification.bootstrap.send;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.bootstrap.send.Addressee.Address;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddresseeTest {

    private final Addressee addressee = new Addressee(Set.of("health.events", "care.events"), "health.events");

    @Test
    void an_event_goes_to_its_journeys_topic_keyed_by_its_user() {
        Address address = of("{\"payload\": {\"journey\": \"plan\"}, \"journey\": \"care\", \"userId\": \"AB-1\"}");
        assertThat(address.topic()).isEqualTo("care.events");
        assertThat(address.key().map(key -> new String(key, UTF_8))).contains("ab-1");
    }

    @Test
    void a_journey_without_a_topic_goes_to_the_first_one() {
        assertThat(of("{\"journey\": \"sport\"}").topic()).isEqualTo("health.events");
    }

    @Test
    void what_is_no_event_goes_to_the_first_topic_without_a_key() {
        for (String line : new String[] {"", "no json", "[1]", "{\"journey\": 5, \"userId\": {}}", "{\"a\":"}) {
            Address address = of(line);
            assertThat(address.topic()).isEqualTo("health.events");
            assertThat(address.key()).isEmpty();
        }
    }

    @Test
    void what_was_read_before_a_fault_is_used() {
        assertThat(of("{\"journey\": \"care\", \"userId\": \"u\", ").topic()).isEqualTo("care.events");
    }

    private Address of(String line) {
        return addressee.of(line.getBytes(UTF_8));
    }
}
