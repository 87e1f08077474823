package com.austa.gamification.application.event.payload;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** {@code plan.benefit.used}: something the plan covers was used. */
public record BenefitUsed(
        @NotNull String benefitId,
        @NotNull String benefitType,
        @NotNull String usageDate,
        @Nullable String provider,
        @Nullable BigDecimal savingsAmount,
        @Nullable Boolean isPreventiveCare) {}
