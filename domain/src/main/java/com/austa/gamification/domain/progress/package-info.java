/**
 * What one event does. {@link com.austa.gamification.domain.progress.Decider} is the pure function in the middle of everything,
 * {@link com.austa.gamification.domain.progress.RulebookDecider} its making, {@link
 * com.austa.gamification.domain.progress.ProgressPort} where the decision is kept.
 *
 * <p>An embedder without a database starts here: keep a {@link com.austa.gamification.domain.progress.UserState} and the
 * outcomes of each user, call {@code decide} with new events, and {@code refold} when it asks for the history.
 */
package com.austa.gamification.domain.progress;
