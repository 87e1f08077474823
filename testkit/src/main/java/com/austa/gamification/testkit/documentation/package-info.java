/** Pages of the documentation, so that tests can hold the program to what they say. */
@NullMarked
package com.austa.gamification.testkit.documentation;

import org.jspecify.annotations.NullMarked;
