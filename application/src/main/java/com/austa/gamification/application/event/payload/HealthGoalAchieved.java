package com.austa.gamification.application.event.payload;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** {@code health.goal.achieved}: a goal that was reached. */
public record HealthGoalAchieved(
        @NotNull String goalId,

        @NotNull @OneOf({"steps", "weight", "activity", "nutrition", "sleep"})
        String goalType,

        @NotNull BigDecimal targetValue,
        @NotNull BigDecimal actualValue,
        @NotNull String completedAt) {}
