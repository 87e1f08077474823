/** Parts of lists, for answers that say how long the whole list is. */
package com.austa.gamification.domain.listing;
