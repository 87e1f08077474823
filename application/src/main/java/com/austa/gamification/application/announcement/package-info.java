/**
 * What the world is told: outcomes for systems, notifications for people, dead letters for those who look after them.
 *
 * <p>Read {@link com.austa.gamification.application.announcement.OutcomeMessages} first. Nothing here sends: messages are
 * written into the outbox and leave through the relay.
 */
@NullMarked
package com.austa.gamification.application.announcement;

import org.jspecify.annotations.NullMarked;
