package com.austa.gamification.application.event;

import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Rejection;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Messages and decoders for tests. */
public final class Events {

    public static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    public static final EventTypeRegistry BUILT_IN = BuiltInEvents.registry(VALIDATOR);

    public static final String STEPS = message("health.metric.recorded", """
            {"metricType":"steps","value":4321,"unit":"count","timestamp":"2026-05-04T08:00:00.000Z","source":"device"}""");
    public static final String GOAL = message("health.goal.achieved", """
            {"goalId":"g-7","goalType":"steps","targetValue":8000,"actualValue":9350.5,"completedAt":"2026-05-04T09:00:00Z"}""");
    public static final String DEVICE = message("health.device.connected", """
            {"deviceId":"w-2","deviceType":"garmin","connectionTime":"2026-05-04T09:00:00Z","metadata":{"model":"x"}}""");
    public static final String APPOINTMENT = message("care.appointment.scheduled", """
            {"appointmentId":"a-3","providerId":"p-9","specialtyType":"dentistry","scheduledTime":"2026-06-01T10:00:00Z",\
            "isFirstVisit":false,"isTelemedicine":true}""");
    public static final String MEDICATION = message("care.medication.tracked", """
            {"medicationId":"m-1","medicationName":"Aspirin","dosage":"100 mg","adherenceType":"delayed",\
            "scheduledTime":"2026-05-04T08:00:00Z","actualTime":"2026-05-04T08:41:30Z","streak":12}""");
    public static final String TELEMEDICINE = message("care.telemedicine.completed", """
            {"sessionId":"s-5","providerId":"p-9","duration":25,"scheduledTime":"2026-05-04T08:30:00Z",\
            "completedTime":"2026-05-04T08:55:00Z","rating":4}""");
    public static final String CLAIM = message("plan.claim.submitted", """
            {"claimId":"c-8","planId":"gold","serviceType":"lab","providerName":"Lab One","serviceDate":"2026-05-01T07:00:00Z",\
            "amount":125.50,"hasDocumentation":true,"isFirstClaim":false}""");
    public static final String BENEFIT = message("plan.benefit.used", """
            {"benefitId":"b-4","benefitType":"gym","usageDate":"2026-05-04","savingsAmount":30}""");
    public static final String PLAN = message("plan.plan.selected", """
            {"planId":"gold","planType":"family","coverageLevel":"premium","annualCost":4200,"isNewEnrollment":true,\
            "effectiveDate":"2026-06-01"}""");

    private Events() {}

    /** One valid message of each built-in type. */
    public static Stream<String> ofEveryType() {
        return Stream.of(STEPS, GOAL, DEVICE, APPOINTMENT, MEDICATION, TELEMEDICINE, CLAIM, BENEFIT, PLAN);
    }

    public static String message(String type, String payload) {
        return """
                {"id":"0f8fad5b-d9cb-469f-a165-70867728950e","type":"%s","journey":"%s",\
                "userId":"7c9e6679-7425-40de-944b-e07fc1f90ae7","timestamp":"2026-05-04T09:15:30.25Z","version":"1.0.0",\
                "payload":%s}""".formatted(type, type.substring(0, type.indexOf('.')), payload);
    }

    public static EventDecoder decoder() {
        return decoder(BUILT_IN);
    }

    public static EventDecoder decoder(EventTypeRegistry registry) {
        return new EventDecoder(() -> registry, ZoneOffset.UTC);
    }

    public static byte[] bytes(String message) {
        return message.getBytes(StandardCharsets.UTF_8);
    }

    public static GamificationEvent valid(String message) {
        Decoded decoded = decoder().decode(bytes(message));
        if (decoded instanceof Decoded.Valid valid) {
            return valid.event();
        }
        throw new AssertionError("should be valid: " + decoded);
    }

    public static Rejection refused(String message) {
        return refused(decoder().decode(bytes(message)));
    }

    public static Rejection refused(Decoded decoded) {
        if (decoded instanceof Decoded.Invalid invalid) {
            return invalid.rejection();
        }
        throw new AssertionError("should be refused: " + decoded);
    }

    static List<Object> reasonAndField(Rejection rejection) {
        return List.of(rejection.reason(), rejection.field());
    }
}
