package com.austa.gamification.application.event.payload;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** {@code plan.plan.selected}: a plan was chosen or changed. */
public record PlanSelected(
        @NotNull String planId,
        @NotNull @OneOf({"individual", "family"}) String planType,
        @NotNull @OneOf({"basic", "standard", "premium"}) String coverageLevel,
        @NotNull BigDecimal annualCost,
        @NotNull Boolean isNewEnrollment,
        @Nullable String previousPlanId,
        @NotNull String effectiveDate) {}
