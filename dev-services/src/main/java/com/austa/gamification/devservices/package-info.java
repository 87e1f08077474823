/** Real PostgreSQL, Kafka and Redis from Maven artifacts, for dev and tests. */
@NullMarked
package com.austa.gamification.devservices;

import org.jspecify.annotations.NullMarked;
