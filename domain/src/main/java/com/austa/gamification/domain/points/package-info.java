/**
 * Points as books: ledger entries, the profile that sums them, the curve from points to levels, and rules that give points for
 * events themselves.
 */
package com.austa.gamification.domain.points;
