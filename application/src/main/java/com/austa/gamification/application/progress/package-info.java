/** How what is decided here gets into the books. */
@NullMarked
package com.austa.gamification.application.progress;

import org.jspecify.annotations.NullMarked;
