package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.adapter.http.problem.Problem.FieldError;
import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.domain.listing.Listing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows of a list are wanted. */
public record Range(int limit, int offset) {

    public static final int LIMIT_DEFAULT = 50;
    public static final int LIMIT_MAX = 200;
    public static final int OFFSET_MAX = 100_000_000;

    /** Every row that a user's list can have: GraphQL's lists carry no limit of their own. */
    public static final Range WHOLE = new Range(10_000, 0);

    /** @throws ProblemException naming whichever is not what it must be */
    public static Range of(@Nullable String limit, @Nullable String offset) {
        List<FieldError> errors = new ArrayList<>();
        int rows = whole("limit", limit, LIMIT_DEFAULT, 1, LIMIT_MAX, errors);
        int skipped = whole("offset", offset, 0, 0, OFFSET_MAX, errors);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new Range(rows, skipped);
    }

    /** This part of a list. */
    public <T> Listing<T> of(List<T> whole) {
        return Listing.of(whole, limit, offset);
    }

    private static int whole(
            String name, @Nullable String text, int absent, int min, int max, List<FieldError> errors) {
        if (text == null) {
            return absent;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException notWhole) {
            // told below, as for a number out of range
        }
        errors.add(new FieldError(name, "must be a whole number from %d to %d".formatted(min, max)));
        return absent;
    }
}
