/**
 * How records and facts get into the books.
 *
 * <p>Records take two steps, {@link com.austa.gamification.application.progress.AdmitRecords} without the books and {@link
 * com.austa.gamification.application.progress.ApplyBatch} on them, so that one batch can be read while the last one is
 * written; {@link com.austa.gamification.application.progress.ProcessBatch} is both at once.
 */
@NullMarked
package com.austa.gamification.application.progress;

import org.jspecify.annotations.NullMarked;
