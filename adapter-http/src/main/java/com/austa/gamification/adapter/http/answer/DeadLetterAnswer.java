package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.domain.progress.DeadLetter;
import com.austa.gamification.domain.progress.DeadLetterPort.Kept;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as administrators see it.
 *
 * @param outcome of processing it by this call: {@code applied}, {@code duplicate} or {@code refused}
 * @param field empty where the record as a whole is at fault
 * @param group that met it first; the only one that it concerns, unless it {@code concernsAll}
 * @param original what came, where one letter is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetterAnswer(
        String id,
        @Nullable String outcome,
        String status,
        String reason,
        String field,
        String detail,
        String errorClass,
        String topic,
        int partition,
        long offset,
        String group,
        boolean concernsAll,
        String consumerId,
        List<AttemptAnswer> attempts,
        @Nullable Instant retryAt,
        Instant recordedAt,
        Instant createdAt,
        @Nullable Original original) {

    /**
     * @param value the record's bytes in base 64, as are the key's and the headers'
     * @param stack of the error; empty for a plain refusal
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Original(String value, @Nullable String key, List<Header> headers, String stack) {}

    public record AttemptAnswer(Instant at, String instance, String errorClass) {

        static AttemptAnswer of(DeadLetter.Attempt attempt) {
            return new AttemptAnswer(
                    attempt.at(),
                    attempt.instance(),
                    attempt.errorClass().name().toLowerCase(Locale.ROOT));
        }
    }

    public record Header(String name, String value) {}

    static DeadLetterAnswer listed(Kept kept) {
        return of(kept, null, null);
    }

    /** @param outcome of processing it just now */
    static DeadLetterAnswer processed(Kept kept, String outcome) {
        return of(kept, outcome, null);
    }

    static DeadLetterAnswer whole(Kept kept) {
        DeadLetter.Source source = kept.letter().source();
        return of(
                kept,
                null,
                new Original(
                        base64(source.bytes()),
                        source.key().map(DeadLetterAnswer::base64).orElse(null),
                        source.headers().stream()
                                .map(header -> new Header(header.name(), base64(header.value())))
                                .toList(),
                        kept.letter().stack()));
    }

    private static DeadLetterAnswer of(Kept kept, @Nullable String outcome, @Nullable Original original) {
        DeadLetter letter = kept.letter();
        return new DeadLetterAnswer(
                kept.id().toString(),
                outcome,
                kept.status().name().toLowerCase(Locale.ROOT),
                letter.rejection().reason().name(),
                letter.rejection().field(),
                letter.rejection().detail(),
                letter.errorClass().name().toLowerCase(Locale.ROOT),
                letter.position().topic(),
                letter.position().partition(),
                letter.position().offset(),
                kept.group(),
                letter.failedIn().isEmpty(),
                letter.source().consumerId(),
                letter.attempts().stream().map(AttemptAnswer::of).toList(),
                letter.retryAt().orElse(null),
                letter.recordedAt(),
                kept.createdAt(),
                original);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
