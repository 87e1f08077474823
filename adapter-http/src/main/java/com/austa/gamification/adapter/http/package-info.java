/** REST, GraphQL, security and the console. */
@NullMarked
package com.austa.gamification.adapter.http;

import org.jspecify.annotations.NullMarked;
