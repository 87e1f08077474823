package com.austa.gamification.application.failure;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * An error as it is reported: what and where it was in a line, and its stack for who looks into it. An error's message may
 * hold what an event says, so it is in the stack alone, which is kept beside the record itself and never logged.
 */
public record ErrorReport(String line, String stack) {

    private static final int STACK_LENGTH_MAX = 16_384;
    private static final int CAUSES_MAX = 30;

    public static ErrorReport of(Throwable error) {
        Throwable root = error;
        for (int i = 0; i < CAUSES_MAX && root.getCause() != null; i++) {
            root = root.getCause();
        }
        StackTraceElement[] trace = root.getStackTrace();
        String line = root.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
        StringWriter stack = new StringWriter();
        error.printStackTrace(new PrintWriter(stack));
        StringBuffer text = stack.getBuffer();
        return new ErrorReport(line, text.substring(0, Math.min(text.length(), STACK_LENGTH_MAX)));
    }
}
