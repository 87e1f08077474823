/**
 * Why something is earned, or not yet: {@link com.austa.gamification.domain.explanation.Explainer} prints what each stage of
 * the fold saw. Every kind of leaf has a class that says how near it is and what is missing.
 */
package com.austa.gamification.domain.explanation;
