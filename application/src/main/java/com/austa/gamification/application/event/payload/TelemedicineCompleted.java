package com.austa.gamification.application.event.payload;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * {@code care.telemedicine.completed}: a remote visit ended.
 *
 * @param duration minutes
 */
public record TelemedicineCompleted(
        @NotNull String sessionId,
        @NotNull String providerId,
        @NotNull BigDecimal duration,
        @NotNull String scheduledTime,
        @NotNull String completedTime,
        @DecimalMin("1") @DecimalMax("5") @Nullable BigDecimal rating) {}
