/**
 * The catalogue as authors write it: JSON or YAML to the domain's definitions, with every fault told at once.
 *
 * <p>Read {@link com.austa.gamification.application.catalogue.CatalogueJson} for one definition, {@link
 * com.austa.gamification.application.catalogue.CatalogueFile} for a file of them, {@link
 * com.austa.gamification.application.catalogue.PublishCatalogue} for how they get into force and {@link
 * com.austa.gamification.application.catalogue.CurrentCatalogue} for what is in force now. Nothing here knows the
 * database, HTTP or what an event does.
 */
@NullMarked
package com.austa.gamification.application.catalogue;

import org.jspecify.annotations.NullMarked;
