/** What a change of the catalogue would do. */
@NullMarked
package com.austa.gamification.application.preview;

import org.jspecify.annotations.NullMarked;
