/**
 * Rewards: issued, bought and redeemed.
 */
package com.austa.gamification.domain.reward;
