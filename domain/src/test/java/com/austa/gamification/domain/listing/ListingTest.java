package com.austa.gamification.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static final List<Integer> WHOLE = List.of(1, 2, 3, 4, 5);

    @Test
    void a_part_knows_how_long_the_whole_is_wherever_it_lies() {
        assertThat(Listing.of(WHOLE, 2, 1)).isEqualTo(new Listing<>(List.of(2, 3), 5));
        assertThat(Listing.of(WHOLE, 2, 4)).isEqualTo(new Listing<>(List.of(5), 5));
        assertThat(Listing.of(WHOLE, 2, 9)).isEqualTo(new Listing<>(List.of(), 5));
        assertThat(Listing.of(WHOLE, Integer.MAX_VALUE, 3)).isEqualTo(new Listing<>(List.of(4, 5), 5));
    }

    @Test
    void rows_told_otherwise_are_of_the_same_list() {
        assertThat(Listing.of(WHOLE, 2, 0).map(row -> "no. " + row))
                .isEqualTo(new Listing<>(List.of("no. 1", "no. 2"), 5));
    }
}
