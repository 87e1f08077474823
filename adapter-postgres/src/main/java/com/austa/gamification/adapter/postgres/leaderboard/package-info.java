/** Boards and scores, worked out from profiles and ledger: the truth that Redis shows a copy of. */
@NullMarked
package com.austa.gamification.adapter.postgres.leaderboard;

import org.jspecify.annotations.NullMarked;
