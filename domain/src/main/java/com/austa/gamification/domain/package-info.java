/** The pure decision: what events earn. Depends on nothing. */
package com.austa.gamification.domain;
