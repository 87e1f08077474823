package com.austa.gamification.adapter.http.graphql;

import com.austa.gamification.adapter.http.problem.Problem;
import com.austa.gamification.adapter.http.problem.Problems;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What a field throws, told as REST would tell it. */
final class FetchErrors implements DataFetcherExceptionHandler {

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters failure) {
        Problem problem = Problems.of(unwrapped(failure.getException()));
        GraphQLError error = GraphqlErrorBuilder.newError(failure.getDataFetchingEnvironment())
                .message("%s", problem.detail())
                .extensions(extensions(problem))
                .build();
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    private static Map<String, Object> extensions(Problem problem) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", problem.code());
        extensions.put("type", problem.getType());
        if (!problem.errors().isEmpty()) {
            extensions.put("errors", problem.errors());
        }
        extensions.putAll(problem.more());
        return extensions;
    }

    private static Throwable unwrapped(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
