package com.austa.gamification.adapter.http.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;

/** The schema's scalars. */
final class Scalars {

    static final GraphQLScalarType JSON = GraphQLScalarType.newScalar(ExtendedScalars.Json)
            .coercing(new AnyJson())
            .build();

    static final GraphQLScalarType LONG = ExtendedScalars.GraphQLLong;

    /** Written as REST writes it; the library's own always adds milliseconds, and one instant would have two texts. */
    static final GraphQLScalarType DATE_TIME = GraphQLScalarType.newScalar()
            .name("DateTime")
            .description("An instant in UTC, as 2026-11-22T12:00:00Z.")
            .specifiedByUrl("https://scalars.graphql.org/andimarek/date-time.html")
            .coercing(new InUtc())
            .build();

    private Scalars() {}

    private static final class InUtc implements Coercing<Instant, String> {

        @Override
        public String serialize(Object result, GraphQLContext context, Locale locale) {
            if (result instanceof Instant instant) {
                return instant.toString();
            }
            throw new CoercingSerializeException("a DateTime is an instant, not a " + result.getClass());
        }

        @Override
        public Instant parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                return Instant.parse(String.valueOf(input));
            } catch (DateTimeException notAnInstant) {
                throw new CoercingParseValueException("must be an instant such as 2026-11-22T12:00:00Z");
            }
        }

        @Override
        public Instant parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (input instanceof StringValue text) {
                return parseValue(String.valueOf(text.getValue()), context, locale);
            }
            throw new CoercingParseLiteralException("must be a text such as \"2026-11-22T12:00:00Z\"");
        }
    }
}
