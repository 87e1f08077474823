package com.austa.gamification.application.event.payload;

import com.austa.gamification.domain.event.Attributes;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** {@code health.device.connected}: a wearable was paired. */
public record DeviceConnected(
        @NotNull String deviceId,

        @NotNull @OneOf({"fitbit", "apple_health", "google_fit", "samsung_health", "garmin"})
        String deviceType,

        @NotNull String connectionTime,
        @Nullable Attributes metadata) {}
