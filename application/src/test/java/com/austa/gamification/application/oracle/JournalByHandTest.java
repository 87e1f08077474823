package com.austa.gamification.application.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JournalByHandTest {

    private static final String TWO = "{on: A, atLeast: 2}";
    private static final Event FIRST = Told.event("2026-03-01 A", 1);
    private static final Event SECOND = Told.event("2026-03-02 A", 2);
    private static final Event THIRD = Told.event("2026-03-03 A", 3);

    @Test
    void two_copies_are_one_and_the_first_content_stays() {
        Event conflict = Told.event("2026-02-01 A", 1);

        assertThat(Told.journal(new Journal().arrives(FIRST).arrives(FIRST)).reaches(TWO))
                .isEmpty();
        assertThat(Told.journal(new Journal().arrives(FIRST).arrives(SECOND).arrives(conflict))
                        .reaches(TWO))
                .containsExactly("@2026-03-02");
    }

    @Test
    void to_be_retracted_is_never_to_have_been_sent() {
        Journal journal =
                new Journal().arrives(FIRST).arrives(SECOND).arrives(THIRD).retracts(FIRST.id());

        assertThat(Told.journal(journal).reaches(TWO)).containsExactly("@2026-03-03");
        assertThat(Told.journal(journal.arrives(FIRST)).reaches(TWO)).containsExactly("@2026-03-03");
        assertThat(Told.journal(journal.retracts(THIRD.id())).reaches(TWO)).isEmpty();
    }

    @Test
    void behind_a_closing_what_was_earned_stays_and_what_comes_is_too_late() {
        Journal journal = new Journal().arrives(FIRST).arrives(THIRD).closes(THIRD.at());

        assertThat(Told.journal(journal.arrives(SECOND)).reaches(TWO)).containsExactly("@2026-03-03");
        assertThat(Told.journal(journal.retracts(FIRST.id())).reaches(TWO)).containsExactly("@2026-03-03");
        assertThat(Told.journal(journal.arrives(Told.event("2026-03-03 A", 9)).retracts(THIRD.id()))
                        .reaches(TWO))
                .containsExactly("@2026-03-03");
    }
}
