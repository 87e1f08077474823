/**
 * The wrong variants that the promise's tests must notice: each a change of a few lines of the engine, compiled over it in
 * memory of a class loader of its own, and the test that has to fail then.
 */
@NullMarked
package com.austa.gamification.application.mutants;

import org.jspecify.annotations.NullMarked;
