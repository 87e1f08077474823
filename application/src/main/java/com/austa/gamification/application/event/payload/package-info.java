/**
 * What a type's payload must hold: the nine built-in ones as records with their constraints, registered ones as JSON
 * Schemas. Read {@link PayloadCheck} first.
 */
@NullMarked
package com.austa.gamification.application.event.payload;

import org.jspecify.annotations.NullMarked;
