package com.austa.gamification.bootstrap.command;

import com.austa.gamification.application.catalogue.InvalidCatalogue;
import com.austa.gamification.bootstrap.configuration.DatabaseUnreached;
import com.austa.gamification.bootstrap.configuration.InvalidSettings;
import com.austa.gamification.devservices.DevServerFailed;
import com.austa.gamification.domain.progress.ProgressUnavailable;
import io.dropwizard.configuration.ConfigurationException;
import java.io.IOException;
import java.io.PrintWriter;

/** Why a command could not do its work, told to whoever typed it: in words if they can do something about it. */
public final class Complaint {

    private Complaint() {}

    public static void tell(PrintWriter out, Throwable thrown) {
        // As Jetty says that a port is taken.
        Throwable cause = thrown.getCause();
        Throwable failed = cause != null && thrown.getClass() == RuntimeException.class ? cause : thrown;
        if (isForPeople(failed)) {
            of(failed).lines().forEach(line -> out.println("gamification: " + line));
        } else {
            failed.printStackTrace(out);
        }
        out.flush();
    }

    /** What is wrong and, where the message does not say so, what lies at the bottom of it. */
    static String of(Throwable failed) {
        return failed.getMessage() + causeOf(failed);
    }

    private static boolean isForPeople(Throwable failed) {
        return failed instanceof InvalidSettings
                || failed instanceof ConfigurationException
                || failed instanceof InvalidCatalogue
                || failed instanceof CommandFailed
                || failed instanceof DatabaseUnreached
                || failed instanceof DevServerFailed
                || failed instanceof ProgressUnavailable
                || failed instanceof IOException;
    }

    private static String causeOf(Throwable failed) {
        Throwable last = failed;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        String message = String.valueOf(failed.getMessage());
        String why = String.valueOf(last.getMessage());
        return failed instanceof ConfigurationException || last == failed || message.contains(why)
                ? ""
                : " (%s)".formatted(why);
    }
}
