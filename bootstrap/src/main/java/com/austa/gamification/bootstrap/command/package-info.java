/** What can be done on the command line, one class a command; {@code server} is Dropwizard's own. */
@NullMarked
package com.austa.gamification.bootstrap.command;

import org.jspecify.annotations.NullMarked;
