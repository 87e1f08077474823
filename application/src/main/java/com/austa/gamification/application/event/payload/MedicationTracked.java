package com.austa.gamification.application.event.payload;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** {@code care.medication.tracked}: a dose was taken, skipped or taken late. */
public record MedicationTracked(
        @NotNull String medicationId,
        @NotNull String medicationName,
        @NotNull String dosage,
        @NotNull @OneOf({"taken", "skipped", "delayed"}) String adherenceType,
        @NotNull String scheduledTime,
        @NotNull String actualTime,
        @NotNull BigDecimal streak) {}
