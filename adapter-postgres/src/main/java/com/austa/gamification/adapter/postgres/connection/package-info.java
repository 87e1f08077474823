/** The way to the server: addresses, the pool, the schema. */
@NullMarked
package com.austa.gamification.adapter.postgres.connection;

import org.jspecify.annotations.NullMarked;
