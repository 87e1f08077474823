package com.austa.gamification.application.event;

import static com.austa.gamification.application.event.Events.bytes;
import static com.austa.gamification.application.event.Events.message;
import static com.austa.gamification.application.event.Events.reasonAndField;
import static com.austa.gamification.application.event.Events.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.application.event.payload.PayloadCheck;
import com.austa.gamification.application.event.payload.PayloadUpcaster;
import com.austa.gamification.application.event.payload.SchemaCheck;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.FieldKind;
import com.austa.gamification.domain.event.Journey;
import com.austa.gamification.domain.event.RejectionReason;
import com.austa.gamification.domain.event.Value;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegisteredEventTypeTest {

    private static final EventType ORDER = new EventType("shop.order.placed");
    private static final Journey SHOP = new Journey("shop");

    /** Major 2 wants {@code a}, major 4 wants {@code b}. */
    private static final Map<Integer, PayloadCheck> CHECKS = Map.of(2, wants("a"), 4, wants("b"));

    @Test
    void each_major_is_judged_by_its_own_schema() {
        RegisteredEventType type = new RegisteredEventType(ORDER, SHOP, CHECKS, Map.of());

        assertThat(decoded(type, "2.0.0", "{\"a\":1}")).isInstanceOf(Decoded.Valid.class);
        assertThat(decoded(type, "4.7.0", "{\"b\":1}")).isInstanceOf(Decoded.Valid.class);
        assertThat(reasonAndField(refused(decoded(type, "4.0.0", "{\"a\":1}"))))
                .isEqualTo(List.of(RejectionReason.INVALID_FIELD, "payload.b"));
    }

    @Test
    void a_major_without_a_schema_is_judged_by_the_one_before_else_by_the_oldest() {
        RegisteredEventType type = new RegisteredEventType(ORDER, SHOP, CHECKS, Map.of());

        for (String version : List.of("0.1.0", "1.0.0", "3.0.0")) {
            assertThat(decoded(type, version, "{\"a\":1}")).isInstanceOf(Decoded.Valid.class);
            assertThat(decoded(type, version, "{\"b\":1}")).isInstanceOf(Decoded.Invalid.class);
        }
    }

    @Test
    void a_major_above_the_newest_is_not_supported() {
        RegisteredEventType type = new RegisteredEventType(ORDER, SHOP, CHECKS, Map.of());

        assertThat(refused(decoded(type, "5.0.0", "{\"b\":1}")).reason()).isEqualTo(RejectionReason.UNSUPPORTED_MAJOR);
    }

    @Test
    void upcasters_bring_an_older_payload_up_step_by_step_and_the_version_stays_as_sent() {
        PayloadUpcaster addC = older -> older.with("c", Value.of(true));
        PayloadUpcaster renameAToB =
                older -> older.toBuilder().remove("a").put("b", Value.of(9)).build();
        RegisteredEventType type = new RegisteredEventType(ORDER, SHOP, CHECKS, Map.of(2, addC, 3, renameAToB));

        Decoded decoded = decoded(type, "2.0.0", "{\"a\":1}");

        assertThat(decoded).isInstanceOfSatisfying(Decoded.Valid.class, valid -> {
            assertThat(valid.event().version()).isEqualTo("2.0.0");
            assertThat(valid.event().payload().values()).isEqualTo(Map.of("b", Value.of(9), "c", Value.Flag.TRUE));
        });
    }

    @Test
    void its_definition_names_the_newest_major_and_the_fields_of_all() {
        RegisteredEventType type = new RegisteredEventType(ORDER, SHOP, CHECKS, Map.of());

        assertThat(type.definition().newestMajor()).isEqualTo(4);
        assertThat(type.definition().fields()).isEqualTo(Map.of("a", FieldKind.NUMBER, "b", FieldKind.NUMBER));
    }

    @Test
    void it_needs_a_schema_and_upcasters_that_lead_to_one() {
        assertThatThrownBy(() -> new RegisteredEventType(ORDER, SHOP, Map.of(), Map.of()))
                .hasMessageContaining("needs a schema for at least one major");
        assertThatThrownBy(() -> new RegisteredEventType(ORDER, SHOP, CHECKS, Map.of(4, older -> older)))
                .hasMessageContaining("must start below the newest major 4 but starts at 4");
    }

    @Test
    void an_added_type_leaves_the_registry_it_was_added_to_as_it_was() {
        EventTypeRegistry more = Events.BUILT_IN.with(new RegisteredEventType(ORDER, SHOP, CHECKS, Map.of()));

        assertThat(Events.BUILT_IN.find("shop.order.placed")).isEmpty();
        assertThat(Events.BUILT_IN.types().all()).hasSize(9);
        assertThat(more.types().all()).hasSize(10);
        assertThat(more.types().journeys()).extracting(Journey::name).containsExactly("care", "health", "plan", "shop");
    }

    private static Decoded decoded(RegisteredEventType type, String version, String payload) {
        return Events.decoder(Events.BUILT_IN.with(type))
                .decode(bytes(message("shop.order.placed", payload).replace("1.0.0", version)));
    }

    private static PayloadCheck wants(String field) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putObject("properties").putObject(field).put("type", "number");
        schema.putArray("required").add(field);
        return new SchemaCheck(schema);
    }
}
