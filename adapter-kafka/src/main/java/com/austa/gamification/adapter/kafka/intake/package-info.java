/**
 * Reading of all events by one group, in two threads: {@link com.austa.gamification.adapter.kafka.intake.ReadingLoop}
 * polls, decodes and commits, {@link com.austa.gamification.adapter.kafka.intake.ApplyingLoop} writes batches to the books,
 * one after the other. Between them lies a {@link com.austa.gamification.adapter.kafka.intake.Handoff} with room for one
 * batch.
 *
 * <p>A batch that was handed over is applied or tried again for ever: the next one of the same partitions must not overtake
 * it. Offsets are committed after the books have it; should a commit be lost, or overtaken by a reader that does not know
 * yet that it lost a partition, the books' own progress decides where to go on.
 */
@NullMarked
package com.austa.gamification.adapter.kafka.intake;

import org.jspecify.annotations.NullMarked;
