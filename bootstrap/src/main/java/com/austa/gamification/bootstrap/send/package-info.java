/**
 * Sending files of events: read, put in the order that was asked for, published, and waited for until every group has
 * applied them. {@link com.austa.gamification.bootstrap.send.SendCommand} is the way in.
 */
@NullMarked
package com.austa.gamification.bootstrap.send;

import org.jspecify.annotations.NullMarked;
