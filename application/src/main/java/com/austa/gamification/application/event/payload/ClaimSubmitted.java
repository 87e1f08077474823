package com.austa.gamification.application.event.payload;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** {@code plan.claim.submitted}: costs were handed in. */
public record ClaimSubmitted(
        @NotNull String claimId,
        @NotNull String planId,
        @NotNull String serviceType,
        @NotNull String providerName,
        @NotNull String serviceDate,
        @NotNull BigDecimal amount,
        @NotNull Boolean hasDocumentation,
        @NotNull Boolean isFirstClaim) {}
