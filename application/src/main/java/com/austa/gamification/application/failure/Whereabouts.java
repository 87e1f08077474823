package com.austa.gamification.application.failure;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;

/** Errors as text. */
public final class Whereabouts {

    /** Of a stack that is kept. */
    static final int STACK_MAX = 8_000;

    private static final int DEPTH_MAX = 30;

    private Whereabouts() {}

    /** The innermost error's class and line. Not its message: that may hold what an event says. */
    public static String of(Throwable error) {
        Throwable root = error;
        for (int depth = 0; root.getCause() != null && depth < DEPTH_MAX; depth++) {
            root = root.getCause();
        }
        StackTraceElement[] trace = root.getStackTrace();
        String state = root instanceof SQLException sql ? " (SQLSTATE %s)".formatted(sql.getSQLState()) : "";
        return root.getClass().getName() + state + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    /** Messages and stack, for the eyes of those who may see the record too. What is too long is cut in the middle. */
    public static String stack(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        String all = text.toString();
        int half = STACK_MAX / 2;
        return all.length() <= STACK_MAX
                ? all
                : all.substring(0, half) + "\n…\n" + all.substring(all.length() - half + 3);
    }
}
