/** JSON at its strictest: bytes to {@code Attributes} and back, numbers exact. Read {@link StrictJson} first. */
@NullMarked
package com.austa.gamification.application.event.json;

import org.jspecify.annotations.NullMarked;
