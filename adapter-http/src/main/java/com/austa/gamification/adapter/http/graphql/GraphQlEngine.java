package com.austa.gamification.adapter.http.graphql;

import com.austa.gamification.adapter.http.HttpSettings;
import com.austa.gamification.adapter.http.answer.CatalogueAnswers;
import com.austa.gamification.adapter.http.answer.Commands;
import com.austa.gamification.adapter.http.answer.ExplanationAnswers;
import com.austa.gamification.adapter.http.answer.LeaderboardAnswers;
import com.austa.gamification.adapter.http.answer.UserAnswers;
import com.austa.gamification.adapter.http.security.Caller;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.introspection.Introspection;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.validation.QueryComplexityLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dataloader.DataLoaderRegistry;

/** Runs documents against the schema, within limits. Thread-safe. */
public final class GraphQlEngine {

    private final LeaderboardAnswers leaderboards;
    private final GraphQL graphql;
    private final Map<Object, Object> limits;

    public GraphQlEngine(
            CatalogueAnswers catalogue,
            UserAnswers users,
            ExplanationAnswers explanations,
            LeaderboardAnswers leaderboards,
            Commands commands,
            InstantSource clock,
            HttpSettings.GraphQl settings) {
        this.leaderboards = leaderboards;
        GraphQLSchema schema = new SchemaGenerator()
                .makeExecutableSchema(
                        new SchemaParser().parse(definition()),
                        new Fields(catalogue, users, explanations, leaderboards, commands, clock).wiring());
        this.graphql = GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider(new DocumentCache(settings.cachedCharacters(), settings.aliasesMax()))
                .defaultDataFetcherExceptionHandler(new FetchErrors())
                .build();
        this.limits = Map.of(
                ParserOptions.class, parserOptions(settings),
                QueryComplexityLimits.KEY,
                        QueryComplexityLimits.newLimits()
                                .maxDepth(settings.depthMax())
                                .maxFieldsCount(settings.fieldsMax())
                                .build(),
                Introspection.INTROSPECTION_DISABLED, !settings.introspection());
    }

    /**
     * What became of a request.
     *
     * @param response as it is sent
     * @param codes of its errors
     * @param executed false when it was refused before any field was asked
     */
    public record Outcome(Map<String, Object> response, Set<String> codes, boolean executed) {}

    /** @param readOnly refuses mutations */
    public Outcome run(GraphQlRequest request, Caller caller, boolean readOnly) {
        DataLoaderRegistry loaders = new DataLoaderRegistry();
        loaders.register(Levels.NAME, Levels.loader(leaderboards));
        ExecutionInput.Builder input = ExecutionInput.newExecutionInput(request.query())
                .variables(request.variables())
                .locale(Locale.ROOT)
                .dataLoaderRegistry(loaders)
                .graphQLContext(limits)
                .graphQLContext(Map.of(Caller.class, caller, Guarded.READ_ONLY, readOnly));
        request.operationName().ifPresent(input::operationName);
        return outcome(graphql.execute(input.build()));
    }

    private static Outcome outcome(ExecutionResult result) {
        Map<String, Object> response = new LinkedHashMap<>();
        Set<String> codes = new TreeSet<>();
        if (!result.getErrors().isEmpty()) {
            response.put(
                    "errors", result.getErrors().stream().map(ErrorCodes::told).toList());
            result.getErrors().forEach(error -> codes.add(ErrorCodes.codeOf(error)));
        }
        if (result.isDataPresent()) {
            response.put("data", result.getData());
        }
        return new Outcome(response, codes, result.isDataPresent());
    }

    private static ParserOptions parserOptions(HttpSettings.GraphQl settings) {
        return ParserOptions.newParserOptions()
                .maxCharacters(settings.bytesMax())
                .maxTokens(settings.tokensMax())
                .maxWhitespaceTokens(settings.tokensMax() * 10)
                .maxRuleDepth(200)
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .captureSourceLocation(true)
                .redactTokenParserErrorMessages(true)
                .build();
    }

    private static String definition() {
        try (InputStream definition = GraphQlEngine.class.getResourceAsStream("schema.graphqls")) {
            if (definition == null) {
                throw new IllegalStateException("schema.graphqls is missing from the jar");
            }
            return new String(definition.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
