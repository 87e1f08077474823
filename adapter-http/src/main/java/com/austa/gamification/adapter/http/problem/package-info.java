/**
 * What goes wrong, as callers are told. Read {@link com.austa.gamification.adapter.http.problem.ProblemType} for the list and
 * {@link com.austa.gamification.adapter.http.problem.Problems} for what becomes which.
 */
@NullMarked
package com.austa.gamification.adapter.http.problem;

import org.jspecify.annotations.NullMarked;
