package com.austa.gamification.domain.rules;

import com.austa.gamification.domain.criterion.DefinitionId;
import com.austa.gamification.domain.time.Life;

/**
 * One rule to be compiled: a definition, and the event time that it judges.
 *
 * @param rule the definition itself, or one revision of it that is folded beside others
 * @param revision told in receipts
 * @param life what the definition allows itself, within what its revision judges
 */
record Judged<T>(DefinitionId rule, T definition, int revision, long since, Life life) {}
