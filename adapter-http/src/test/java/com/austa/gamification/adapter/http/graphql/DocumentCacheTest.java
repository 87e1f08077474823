package com.austa.gamification.adapter.http.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.Parser;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DocumentCacheTest {

    private final AtomicInteger parsed = new AtomicInteger();
    private final DocumentCache cache = new DocumentCache(100, 1);

    @Test
    void a_document_is_parsed_once() {
        assertThat(ask("{quests{id}}").hasErrors()).isFalse();
        assertThat(ask("{quests{id}}").hasErrors()).isFalse();
        assertThat(parsed).hasValue(1);
    }

    @Test
    void what_is_wrong_is_not_kept() {
        assertThat(ask("{a:quests{b:id}}").hasErrors()).isTrue();
        assertThat(ask("nonsense").hasErrors()).isTrue();
        assertThat(cache.size()).isZero();
    }

    @Test
    void so_many_characters_are_kept_and_no_more() {
        for (int i = 0; i < 50; i++) {
            ask("{quests{id name%d}}".formatted(i));
        }
        assertThat(cache.size()).isBetween(1L, 5L);
    }

    private PreparsedDocumentEntry ask(String document) {
        return cache.getDocumentAsync(ExecutionInput.newExecutionInput(document).build(), input -> parse(document))
                .join();
    }

    private PreparsedDocumentEntry parse(String document) {
        parsed.incrementAndGet();
        return document.startsWith("{")
                ? new PreparsedDocumentEntry(Parser.parse(document))
                : new PreparsedDocumentEntry(
                        GraphqlErrorBuilder.newError().message("no document").build());
    }
}
