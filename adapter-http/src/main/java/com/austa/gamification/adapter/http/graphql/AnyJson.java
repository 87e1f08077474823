package com.austa.gamification.adapter.http.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as it is; the library's own scalar fails on a null inside a list. */
final class AnyJson implements Coercing<Object, Object> {

    @Override
    public @Nullable Object serialize(Object result, GraphQLContext context, Locale locale) {
        return result;
    }

    @Override
    public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
        return input;
    }

    @Override
    public @Nullable Object parseLiteral(
            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        return read(input, variables);
    }

    private static @Nullable Object read(Value<?> input, CoercedVariables variables) {
        if (input instanceof NullValue) {
            return null;
        }
        if (input instanceof StringValue text) {
            return text.getValue();
        }
        if (input instanceof BooleanValue flag) {
            return flag.isValue();
        }
        if (input instanceof IntValue whole) {
            return whole.getValue();
        }
        if (input instanceof FloatValue number) {
            return number.getValue();
        }
        if (input instanceof EnumValue name) {
            return name.getName();
        }
        if (input instanceof VariableReference variable) {
            return variables.get(variable.getName());
        }
        if (input instanceof ArrayValue array) {
            List<@Nullable Object> values = new ArrayList<>();
            array.getValues().forEach(value -> values.add(read(value, variables)));
            return values;
        }
        if (input instanceof ObjectValue object) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (ObjectField field : object.getObjectFields()) {
                values.put(field.getName(), read(field.getValue(), variables));
            }
            return values;
        }
        throw new CoercingParseLiteralException("must be a JSON value");
    }
}
