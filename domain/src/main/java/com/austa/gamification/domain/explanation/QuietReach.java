package com.austa.gamification.domain.explanation;

import com.austa.gamification.domain.criterion.Contribution;
import com.austa.gamification.domain.criterion.Quiet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Since when it has been quiet and until when it must be, or what broke the last silence. */
final class QuietReach {

    private QuietReach() {}

    static Reach of(Quiet quiet, List<Contribution> counted) {
        Optional<Instant> since = Optional.empty();
        Optional<Instant> broken = Optional.empty();
        for (Contribution one : counted) {
            Instant at = one.place().instant();
            if (Quiet.isNoise(one) && since.filter(at::isAfter).isPresent()) {
                since = Optional.empty();
                broken = Optional.of(at);
            }
            if (Quiet.begins(one) && since.isEmpty()) {
                since = Optional.of(at);
            }
        }
        return new Reach(Progress.nothing(BigDecimal.ZERO, BigDecimal.ONE), sentence(quiet, since, broken));
    }

    private static String sentence(Quiet quiet, Optional<Instant> since, Optional<Instant> broken) {
        String span = Words.span(quiet.length());
        String noise = Words.event(quiet.noise());
        if (since.isPresent()) {
            return "%s without %s began at %s and are over at %s"
                    .formatted(span, noise, since.get(), since.get().plus(quiet.length()));
        }
        String begin = " after %s".formatted(Words.event(quiet.after()));
        return broken.map(at -> "%s without %s%s are missing; the last silence was broken at %s"
                        .formatted(span, noise, begin, at))
                .orElse("%s without %s%s are missing; none has begun".formatted(span, noise, begin));
    }
}
