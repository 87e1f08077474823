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
import java.util.List;
import java.util.Map;

/** The specification's nine event types and three journeys, registered the way any other is. */
public final class BuiltInEvents {

    public static final Journey HEALTH = new Journey("health");
    public static final Journey CARE = new Journey("care");
    public static final Journey PLAN = new Journey("plan");

    private static final int MAJOR = 1;

    private BuiltInEvents() {}

    /** @param validator of any Bean Validation provider, not fail-fast */
    public static EventTypeRegistry registry(Validator validator) {
        return EventTypeRegistry.empty()
                .with(List.of(
                        type("health.metric.recorded", HEALTH, HealthMetricRecorded.class, validator),
                        type("health.goal.achieved", HEALTH, HealthGoalAchieved.class, validator),
                        type("health.device.connected", HEALTH, DeviceConnected.class, validator),
                        type("care.appointment.scheduled", CARE, AppointmentScheduled.class, validator),
                        type("care.medication.tracked", CARE, MedicationTracked.class, validator),
                        type("care.telemedicine.completed", CARE, TelemedicineCompleted.class, validator),
                        type("plan.claim.submitted", PLAN, ClaimSubmitted.class, validator),
                        type("plan.benefit.used", PLAN, BenefitUsed.class, validator),
                        type("plan.plan.selected", PLAN, PlanSelected.class, validator)))
                .withHandler(new HealthJourney(HEALTH))
                .withHandler(new CareJourney(CARE))
                .withHandler(new PlanJourney(PLAN));
    }

    private static <R extends Record> RegisteredEventType type(
            String name, Journey journey, Class<R> payload, Validator validator) {
        return new RegisteredEventType(
                new EventType(name), journey, Map.of(MAJOR, new RecordCheck<>(payload, validator)), Map.of());
    }
}
