/** The way out: messages that were written with the books, taken to their topics in order, at least once. */
@NullMarked
package com.austa.gamification.adapter.kafka.announcement;

import org.jspecify.annotations.NullMarked;
