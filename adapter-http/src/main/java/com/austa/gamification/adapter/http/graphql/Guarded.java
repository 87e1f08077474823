package com.austa.gamification.adapter.http.graphql;

import static java.util.Objects.requireNonNull;

import com.austa.gamification.adapter.http.problem.ProblemException;
import com.austa.gamification.adapter.http.problem.ProblemType;
import com.austa.gamification.adapter.http.security.Act;
import com.austa.gamification.adapter.http.security.Caller;
import com.austa.gamification.adapter.http.security.Subject;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;

/** The fields of a root type, each behind its row of the policy. A field without a row cannot be wired. */
final class Guarded {

    /** In a request's context: whether it came by a method that may change nothing. */
    static final String READ_ONLY = "readOnly";

    private final String type;
    private final TypeRuntimeWiring.Builder wiring;

    Guarded(String type) {
        this.type = type;
        this.wiring = TypeRuntimeWiring.newTypeWiring(type);
    }

    Guarded field(String name, DataFetcher<?> fetcher) {
        String way = type + "." + name;
        Act act = Act.of(way)
                .orElseThrow(() -> new IllegalStateException("the policy has no row for '%s'".formatted(way)));
        wiring.dataFetcher(name, env -> {
            check(act, env);
            return fetcher.get(env);
        });
        return this;
    }

    TypeRuntimeWiring wiring() {
        return wiring.build();
    }

    static Caller caller(DataFetchingEnvironment env) {
        return requireNonNull(env.getGraphQlContext().get(Caller.class), "caller");
    }

    private void check(Act act, DataFetchingEnvironment env) {
        act.check(caller(env), Subject.of(env.getArgument("userId")));
        if ("Mutation".equals(type) && env.getGraphQlContext().getBoolean(READ_ONLY, false)) {
            throw ProblemException.of(ProblemType.METHOD_NOT_ALLOWED, "a mutation must be sent by POST");
        }
    }
}
