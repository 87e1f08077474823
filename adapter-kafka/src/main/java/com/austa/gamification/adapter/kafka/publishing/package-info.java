/** The way in for events that come by REST, GraphQL or code. */
@NullMarked
package com.austa.gamification.adapter.kafka.publishing;

import org.jspecify.annotations.NullMarked;
