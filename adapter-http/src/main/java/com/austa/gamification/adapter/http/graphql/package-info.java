/**
 * The same questions and commands as a graph. {@link com.austa.gamification.adapter.http.graphql.GraphQlResource} is the
 * route, {@code schema.graphqls} the contract, {@link com.austa.gamification.adapter.http.graphql.Fields} what stands behind
 * each field. Nothing is decided here that REST does not decide alike: policy, answers and problems are shared.
 */
@NullMarked
package com.austa.gamification.adapter.http.graphql;

import org.jspecify.annotations.NullMarked;
