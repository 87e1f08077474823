/**
 * The routes. A resource reads its parameters, asks an answer or a use case and says it in HTTP; who may come in is checked
 * before it by {@link com.austa.gamification.adapter.http.rest.AccessFilter}, and whatever it throws becomes a problem
 * document in {@link com.austa.gamification.adapter.http.rest.ProblemMapper}.
 */
@NullMarked
package com.austa.gamification.adapter.http.rest;

import org.jspecify.annotations.NullMarked;
