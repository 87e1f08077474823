package com.austa.gamification.application.event.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.austa.gamification.application.event.Events;
import com.austa.gamification.application.event.json.AttributesJson;
import com.austa.gamification.domain.event.FieldKind;
import com.austa.gamification.domain.event.Rejection;
import com.austa.gamification.domain.event.RejectionReason;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordCheckTest {

    private static final String VALID = """
            {"sessionId":"s","providerId":"p","duration":25,"scheduledTime":"t","completedTime":"t"}""";

    private final PayloadCheck check = new RecordCheck<>(TelemedicineCompleted.class, Events.VALIDATOR);

    @Test
    void optional_fields_may_be_left_out_and_others_may_be_added() {
        assertThat(faultIn(VALID)).isEmpty();
        assertThat(faultIn(VALID.replace("{", "{\"rating\":1,\"mood\":[null],")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"sessionId\":\"s\",||payload.sessionId|must be text, but it is missing",
                "\"duration\":25|\"duration\":null|payload.duration|must be a number, but null came",
                "\"duration\":25|\"duration\":[25]|payload.duration|must be a number, but an array came",
                "\"duration\":25|\"duration\":25,\"rating\":null|payload.rating|must be a number from 1 to 5, but null came",
                "\"duration\":25|\"duration\":25,\"rating\":0.5|payload.rating|must be a number from 1 to 5, but another number came",
                "\"duration\":25|\"duration\":25,\"rating\":5.5|payload.rating|must be a number from 1 to 5, but another number came"
            })
    void a_fault_says_what_was_allowed_and_what_kind_of_thing_came(
            String from, String to, String field, String detail) {
        assertThat(faultIn(VALID.replace(from, to == null ? "" : to)))
                .contains(Rejection.of(RejectionReason.INVALID_FIELD, field, detail));
    }

    @Test
    void words_are_taken_letter_by_letter() {
        PayloadCheck plan = new RecordCheck<>(PlanSelected.class, Events.VALIDATOR);
        String valid = """
                {"planId":"p","planType":"family","coverageLevel":"basic","annualCost":-1.5,"isNewEnrollment":false,\
                "effectiveDate":""}""";

        assertThat(plan.faultIn(AttributesJson.read(valid))).isEmpty();
        assertThat(plan.faultIn(AttributesJson.read(valid.replace("basic", "Basic"))))
                .map(Rejection::detail)
                .contains("must be one of basic, standard, premium, but other text came");
    }

    @Test
    void of_many_faults_the_first_field_is_named_each_time() {
        for (int i = 0; i < 50; i++) {
            assertThat(faultIn("{}")).map(Rejection::field).contains("payload.sessionId");
        }
    }

    @Test
    void the_schema_and_the_fields_come_from_the_same_record() {
        assertThat(check.fields())
                .containsEntry("sessionId", FieldKind.TEXT)
                .containsEntry("rating", FieldKind.NUMBER)
                .hasSize(6);
        assertThat(check.schema()).hasToString("""
                        {"type":"object","properties":{"sessionId":{"type":"string"},"providerId":{"type":"string"},\
                        "duration":{"type":"number"},"scheduledTime":{"type":"string"},"completedTime":{"type":"string"},\
                        "rating":{"type":"number","minimum":1,"maximum":5}},\
                        "required":["sessionId","providerId","duration","scheduledTime","completedTime"]}""");
    }

    @Test
    void a_component_that_JSON_has_no_kind_for_is_a_defect() {
        record Odd(LocalDate date) {}

        assertThatThrownBy(() -> new RecordCheck<>(Odd.class, Events.VALIDATOR))
                .hasMessageContaining("'date' must be a String, BigDecimal, Boolean or Attributes");
    }

    private Optional<Rejection> faultIn(String payload) {
        return check.faultIn(AttributesJson.read(payload));
    }
}
