/** How fast single decisions are. Outside the default build: {@code mvn -Pbenchmarks -pl benchmarks -am package}. */
@NullMarked
package com.austa.gamification.benchmarks;

import org.jspecify.annotations.NullMarked;
