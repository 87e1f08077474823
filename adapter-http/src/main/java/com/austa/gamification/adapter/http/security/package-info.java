/**
 * Who is calling, and what they may do. Read {@link com.austa.gamification.adapter.http.security.Act} first: it is the one
 * table that REST and GraphQL both ask. Nothing here knows a resource or a field's code.
 */
@NullMarked
package com.austa.gamification.adapter.http.security;

import org.jspecify.annotations.NullMarked;
