/** The pure decision: what events earn. Depends on nothing. */
module com.austa.gamification.domain {}
