package com.austa.gamification.domain.rules;

/** Where the catalogue is kept. Safe for use by many threads. */
public interface CataloguePort {

    /** The whole catalogue as it is now. */
    Catalogue load();

    /** The newest revision, cheaply: a load is due when it is above the one in hand. */
    long revision();
}
