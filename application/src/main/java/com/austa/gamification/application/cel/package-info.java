/**
 * From the CEL that authors write to the domain's conditions and expressions; {@link
 * com.austa.gamification.application.cel.CelConditions} is the way in.
 *
 * <p>Google's parser reads the text. What it read is checked and translated here, by kinds of our own: CEL keeps whole and
 * floating numbers apart, an event has just numbers. Nothing of CEL leaves this package.
 */
@NullMarked
package com.austa.gamification.application.cel;

import org.jspecify.annotations.NullMarked;
