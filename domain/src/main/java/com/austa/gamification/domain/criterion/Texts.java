package com.austa.gamification.domain.criterion;

import java.util.Collection;
import java.util.List;

/** Different texts, immutable; adding in a row costs the same however many there are. */
record Texts(ByText<Boolean> all) {

    static Texts none() {
        return new Texts(ByText.none());
    }

    static Texts of(Collection<String> texts) {
        Texts all = none();
        for (String text : texts) {
            all = all.with(text);
        }
        return all;
    }

    boolean contains(String text) {
        return all.find(text).isPresent();
    }

    /** The same if it is among them. */
    Texts with(String text) {
        return contains(text) ? this : new Texts(all.with(text, true));
    }

    int size() {
        return all.size();
    }

    /** In their order. */
    List<String> sorted() {
        return all.texts();
    }
}
