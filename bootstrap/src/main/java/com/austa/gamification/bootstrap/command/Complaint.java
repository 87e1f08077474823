package com.austa.gamification.bootstrap.command;

import com.austa.gamification.application.catalogue.InvalidCatalogue;
import com.austa.gamification.bootstrap.configuration.InvalidSettings;
import io.dropwizard.configuration.ConfigurationException;
import java.io.IOException;
import java.io.PrintWriter;

/** Why a command could not do its work, told to whoever typed it: in words if they can do something about it. */
public final class Complaint {

    private Complaint() {}

    public static void tell(PrintWriter out, Throwable failed) {
        if (isForPeople(failed)) {
            String message = String.valueOf(failed.getMessage());
            message.lines().forEach(line -> out.println("gamification: " + line));
        } else {
            failed.printStackTrace(out);
        }
        out.flush();
    }

    private static boolean isForPeople(Throwable failed) {
        return failed instanceof InvalidSettings
                || failed instanceof ConfigurationException
                || failed instanceof InvalidCatalogue
                || failed instanceof CommandFailed
                || failed instanceof IOException;
    }
}
