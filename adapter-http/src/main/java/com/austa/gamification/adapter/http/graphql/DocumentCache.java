package com.austa.gamification.adapter.http.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Documents parsed and checked once. Only good ones are kept: whoever sends nonsense shall not push out what clients use.
 */
final class DocumentCache implements PreparsedDocumentProvider {

    private final Cache<String, PreparsedDocumentEntry> documents;
    private final int aliasesMax;

    /** @param charactersMax of all documents kept; parsed they take some fifty times as many bytes */
    DocumentCache(int charactersMax, int aliasesMax) {
        this.documents = Caffeine.newBuilder()
                .maximumWeight(charactersMax)
                .weigher((String query, PreparsedDocumentEntry entry) -> query.length())
                .build();
        this.aliasesMax = aliasesMax;
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        PreparsedDocumentEntry known = documents.getIfPresent(input.getQuery());
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        PreparsedDocumentEntry entry = checked(parseAndValidate.apply(input));
        if (!entry.hasErrors()) {
            documents.put(input.getQuery(), entry);
        }
        return CompletableFuture.completedFuture(entry);
    }

    /** How many documents are kept, roughly. */
    long size() {
        documents.cleanUp();
        return documents.estimatedSize();
    }

    private PreparsedDocumentEntry checked(PreparsedDocumentEntry entry) {
        @Nullable Document document = entry.getDocument();
        if (entry.hasErrors() || document == null) {
            return entry;
        }
        int aliases = aliasesIn(document);
        return aliases <= aliasesMax ? entry : new PreparsedDocumentEntry(tooMany(aliases));
    }

    private GraphQLError tooMany(int aliases) {
        return GraphqlErrorBuilder.newError()
                .message("a document may have at most %d aliases but has %d", aliasesMax, aliases)
                .extensions(Map.of("code", ErrorCodes.TOO_COMPLEX))
                .build();
    }

    private static int aliasesIn(Document document) {
        int aliases = 0;
        Deque<Node<?>> open = new ArrayDeque<>();
        open.push(document);
        while (!open.isEmpty()) {
            Node<?> node = open.pop();
            if (node instanceof Field field && field.getAlias() != null) {
                aliases++;
            }
            node.getChildren().forEach(open::push);
        }
        return aliases;
    }
}
