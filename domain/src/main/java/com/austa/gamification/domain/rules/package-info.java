/**
 * A catalogue made ready to judge. {@link com.austa.gamification.domain.rules.Rulebook} compiles it: each definition becomes a
 * {@link com.austa.gamification.domain.rules.Rule} of leaves that look at events and {@link
 * com.austa.gamification.domain.rules.Node}s above them that know only places; the rules stand in an order in which each is above
 * what it looks at, and an index finds the few that an event concerns.
 */
package com.austa.gamification.domain.rules;
