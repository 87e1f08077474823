/**
 * What is told about things, the same over REST and GraphQL: records whose components are the API's field names, and the
 * readers that make them. What a caller may see of a thing is decided here; whether they may ask at all is not.
 */
@NullMarked
package com.austa.gamification.adapter.http.answer;

import org.jspecify.annotations.NullMarked;
