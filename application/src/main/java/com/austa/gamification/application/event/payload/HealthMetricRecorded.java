package com.austa.gamification.application.event.payload;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** {@code health.metric.recorded}: a measured value, such as the steps of an hour. */
public record HealthMetricRecorded(
        @NotNull @OneOf({"steps", "weight", "bloodPressure", "heartRate", "sleep", "calories"})
        String metricType,

        @NotNull BigDecimal value,
        @NotNull String unit,
        @NotNull String timestamp,

        @OneOf({"manual", "device", "integration"}) @Nullable
        String source,

        @Nullable String deviceId) {}
