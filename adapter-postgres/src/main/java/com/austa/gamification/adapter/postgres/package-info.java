/** The truth: journal, progress, ledger, awards, quests, rewards, outbox. */
@NullMarked
package com.austa.gamification.adapter.postgres;

import org.jspecify.annotations.NullMarked;
