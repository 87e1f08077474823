/**
 * How transactions are run, and all that speaks to the driver: where SQL texts lie, how arrays and copies are sent.
 *
 * <p>Read {@link com.austa.gamification.adapter.postgres.transaction.Transactions} first. It is the only class that
 * catches an {@code SQLException}. Nothing here knows a table.
 */
@NullMarked
package com.austa.gamification.adapter.postgres.transaction;

import org.jspecify.annotations.NullMarked;
