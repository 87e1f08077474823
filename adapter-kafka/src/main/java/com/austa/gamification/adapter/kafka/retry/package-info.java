/** How long to wait before the next attempt. */
@NullMarked
package com.austa.gamification.adapter.kafka.retry;

import org.jspecify.annotations.NullMarked;
