package com.austa.gamification.application.catalogue;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.domain.criterion.DefinitionId;

/** Brings definitions into force, here at once and on other instances when they next ask. */
public final class EditCatalogue {

    private final PublishCatalogue publish;
    private final Runnable reload;

    /** @param reload takes the newest catalogue into force */
    public EditCatalogue(PublishCatalogue publish, Runnable reload) {
        this.publish = requireNonNull(publish, "publish");
        this.reload = requireNonNull(reload, "reload");
    }

    /** @throws InvalidCatalogue nothing was written */
    public PublishCatalogue.Receipt edit(CatalogueFile file, PublishCatalogue.Reach reach) {
        PublishCatalogue.Receipt receipt = publish.publish(file, reach);
        reload.run();
        return receipt;
    }

    /**
     * As {@link PublishCatalogue#retire}.
     *
     * @return false when there is none, or it was retired before
     */
    public boolean retire(DefinitionId id) {
        boolean retired = publish.retire(id);
        reload.run();
        return retired;
    }
}
