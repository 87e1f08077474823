package com.austa.gamification.application.event;

import com.austa.gamification.application.event.journey.CareJourney;
import com.austa.gamification.application.event.journey.HealthJourney;
import com.austa.gamification.application.event.journey.PlanJourney;
import com.austa.gamification.application.event.payload.AppointmentScheduled;
import com.austa.gamification.application.event.payload.BenefitUsed;
import com.austa.gamification.application.event.payload.ClaimSubmitted;
import com.austa.gamification.application.event.payload.DeviceConnected;
import com.austa.gamification.application.event.payload.HealthGoalAchieved;
import com.austa.gamification.application.event.payload.HealthMetricRecorded;
import com.austa.gamification.application.event.payload.MedicationTracked;
import com.austa.gamification.application.event.payload.PlanSelected;
import com.austa.gamification.application.event.payload.RecordCheck;
import com.austa.gamification.application.event.payload.TelemedicineCompleted;
import com.austa.gamification.domain.event.EventType;
import com.austa.gamification.domain.event.Journey;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Set;

/** The specification's nine event types and three journeys, registered the way any other is. */
public final class BuiltInEvents {

    public static final Journey HEALTH = new Journey("health");
    public static final Journey CARE = new Journey("care");
    public static final Journey PLAN = new Journey("plan");

    /** By the name of their type; in a deployment nothing else has one of these names. */
    private static final Map<String, Class<? extends Record>> PAYLOADS = Map.of(
            "health.metric.recorded", HealthMetricRecorded.class,
            "health.goal.achieved", HealthGoalAchieved.class,
            "health.device.connected", DeviceConnected.class,
            "care.appointment.scheduled", AppointmentScheduled.class,
            "care.medication.tracked", MedicationTracked.class,
            "care.telemedicine.completed", TelemedicineCompleted.class,
            "plan.claim.submitted", ClaimSubmitted.class,
            "plan.benefit.used", BenefitUsed.class,
            "plan.plan.selected", PlanSelected.class);

    public static final Set<String> TYPES = PAYLOADS.keySet();

    private static final int MAJOR = 1;

    private BuiltInEvents() {}

    /** @param validator of any Bean Validation provider, not fail-fast */
    public static EventTypeRegistry registry(Validator validator) {
        return EventTypeRegistry.empty()
                .with(PAYLOADS.entrySet().stream()
                        .map(entry -> type(entry.getKey(), entry.getValue(), validator))
                        .toList())
                .withHandler(new HealthJourney(HEALTH))
                .withHandler(new CareJourney(CARE))
                .withHandler(new PlanJourney(PLAN));
    }

    private static RegisteredEventType type(String name, Class<? extends Record> payload, Validator validator) {
        Journey journey = new Journey(name.substring(0, name.indexOf('.')));
        return new RegisteredEventType(
                new EventType(name), journey, Map.of(MAJOR, new RecordCheck<>(payload, validator)), Map.of());
    }
}
