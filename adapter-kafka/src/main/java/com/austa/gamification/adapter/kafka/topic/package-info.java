/** Topics: what they are called, which there are, and how one is told from another of the same name. */
@NullMarked
package com.austa.gamification.adapter.kafka.topic;

import org.jspecify.annotations.NullMarked;
