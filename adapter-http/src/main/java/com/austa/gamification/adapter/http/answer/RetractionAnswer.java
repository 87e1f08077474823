package com.austa.gamification.adapter.http.answer;

import com.austa.gamification.application.progress.RetractEvent;
import java.time.Instant;

/** An event that no longer counts. */
public record RetractionAnswer(String id, String userId, Instant retractedAt) {

    static RetractionAnswer of(RetractEvent.Answer.Retracted retracted) {
        return new RetractionAnswer(
                retracted.event().toString(), retracted.user().toString(), retracted.at());
    }
}
