package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.adapter.http.problem.ProblemType;
import com.austa.gamification.domain.listing.Listing;
import com.austa.gamification.domain.progress.DeadLetterPort;
import com.austa.gamification.domain.progress.DeadLetterPort.Fate;
import com.austa.gamification.domain.progress.DeadLetterPort.Filter;
import java.util.UUID;

/** What administrators see of dead letters, and do about them. A refusal is a {@link ProblemException}. Thread-safe. */
public final class DeadLetterDesk {

    private final DeadLetterPort letters;

    public DeadLetterDesk(DeadLetterPort letters) {
        this.letters = letters;
    }

    /** Without what came, which may be large and is a user's own. */
    public Listing<DeadLetterAnswer> list(Filter filter, Range range) {
        return new Listing<>(
                letters.list(filter, range.limit(), range.offset()).stream()
                        .map(DeadLetterAnswer::listed)
                        .toList(),
                letters.count(filter));
    }

    public DeadLetterAnswer get(UUID id) {
        return letters.find(id)
                .map(DeadLetterAnswer::whole)
                .orElseThrow(() -> ProblemException.notFound("dead letter", id.toString()));
    }

    public DeadLetterAnswer discard(UUID id) {
        if (letters.discard(id) == Fate.RESOLVED) {
            throw ProblemException.of(ProblemType.ALREADY_RESOLVED, "there is nothing left to discard");
        }
        return get(id);
    }
}
