package com.austa.gamification.application.event.payload;

import jakarta.validation.constraints.NotNull;

/** {@code care.appointment.scheduled}: a visit was booked. */
public record AppointmentScheduled(
        @NotNull String appointmentId,
        @NotNull String providerId,
        @NotNull String specialtyType,
        @NotNull String scheduledTime,
        @NotNull Boolean isFirstVisit,
        @NotNull Boolean isTelemedicine) {}
