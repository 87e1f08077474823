package com.austa.gamification.adapter.http.problem;

import com.austa.gamification.adapter.http.problem.Problem.FieldError;
import java.util.List;

/** A request that ends with a problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public static ProblemException of(ProblemType kind, String detail) {
        return new ProblemException(Problem.of(kind, detail));
    }

    /** @param thing such as {@code achievement} */
    public static ProblemException notFound(String thing, String id) {
        return of(ProblemType.NOT_FOUND, "there is no %s '%s'".formatted(thing, id));
    }

    public static ProblemException invalid(String field, String detail) {
        return invalid(List.of(new FieldError(field, detail)));
    }

    /** @param errors at least one */
    public static ProblemException invalid(List<FieldError> errors) {
        FieldError first = errors.get(0);
        return new ProblemException(
                Problem.of(ProblemType.INVALID_REQUEST, first.field() + " " + first.detail(), errors));
    }

    public Problem problem() {
        return problem;
    }
}
