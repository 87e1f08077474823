/**
 * Kafka: events in, announcements and dead letters out.
 *
 * <p>{@link com.austa.gamification.adapter.kafka.KafkaPorts} is the front door. Reading is in {@code intake}, what happens
 * to a batch that fails in {@code retry}, the way out of the outbox in {@code announcement}. Nothing here knows what an
 * event means, or the database.
 */
@NullMarked
package com.austa.gamification.adapter.kafka;

import org.jspecify.annotations.NullMarked;
