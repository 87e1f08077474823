/**
 * A second reading of the rule language, slow and obvious: every rule of the specification as a question asked of a
 * user's whole list of events, sorted by place. It keeps no state, knows no fast path and shares no code with the engine;
 * only {@code OracleTest} knows both.
 */
package com.austa.gamification.application.oracle;
