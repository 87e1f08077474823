/**
 * How events come in: bytes to a valid event or a refusal, by the types that this deployment knows. Read
 * {@link EventDecoder} first, then {@link EventTypeRegistry}. Nothing here knows Kafka, HTTP or a database.
 */
@NullMarked
package com.austa.gamification.application.event;

import org.jspecify.annotations.NullMarked;
