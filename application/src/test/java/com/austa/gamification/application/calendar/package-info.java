/** Tables of dates. */
@org.jspecify.annotations.NullMarked
package com.austa.gamification.application.calendar;
