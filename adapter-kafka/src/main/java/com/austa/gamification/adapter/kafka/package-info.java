/** Events in, announcements and dead letters out. */
@NullMarked
package com.austa.gamification.adapter.kafka;

import org.jspecify.annotations.NullMarked;
