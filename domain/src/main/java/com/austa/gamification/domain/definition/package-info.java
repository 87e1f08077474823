/**
 * Definitions written in Java, where an embedder starts: the same records that a catalogue file is read to, with names for
 * the common cases.
 *
 * <pre>{@code
 * import static com.austa.gamification.domain.definition.Criteria.*;
 *
 * Catalogue catalogue = Define.catalogue(1)
 *         .add(Define.achievement("walker", sum(payload("value"), on("health.metric.recorded")
 *                         .where(payload("metricType").is("steps"))).per(Period.DAY).atLeast(10_000))
 *                 .named("Walker", "10,000 steps in a day").in("health")
 *                 .points(5).repeat(Repeat.perWindow().max(100)).build())
 *         .build();
 * Decider decider = RulebookDecider.of(catalogue, ConsumerGroup.all());
 * }</pre>
 *
 * <p>{@link com.austa.gamification.domain.definition.Criteria} says when something is earned, {@link
 * com.austa.gamification.domain.definition.Define} what. Whatever cannot work is refused by the record that it would make,
 * with an {@link java.lang.IllegalArgumentException}; what stands between definitions is refused when the rulebook is
 * compiled. Each step on a criterion gives another criterion and leaves the first as it was; drafts are for one use by one
 * thread.
 */
package com.austa.gamification.domain.definition;
