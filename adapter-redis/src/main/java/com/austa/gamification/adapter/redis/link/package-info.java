/** How Redis is talked to: with limits on time and on what waits, and never a second time by itself. */
@NullMarked
package com.austa.gamification.adapter.redis.link;

import org.jspecify.annotations.NullMarked;
