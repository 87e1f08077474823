/** Use cases, JSON wire types and the CEL front end. */
@NullMarked
package com.austa.gamification.application;

import org.jspecify.annotations.NullMarked;
