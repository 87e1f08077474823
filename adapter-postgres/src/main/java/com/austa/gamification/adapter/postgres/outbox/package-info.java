/** Messages on their way out, handed to a sender one relay at a time. */
@NullMarked
package com.austa.gamification.adapter.postgres.outbox;

import org.jspecify.annotations.NullMarked;
