package com.austa.gamification.devservices;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How PostgreSQL, which refuses to run as root, is run by root.
 *
 * <p>A user namespace is asked for first: in it root appears as nobody and its files stay its own. Containers often
 * forbid that; then the server runs as nobody with the one capability to write into root's directories. It does not
 * help PostgreSQL to find its own programs, so their directories have to be open to all.
 */
final class Unprivileged {

    private static final List<List<String>> WAYS = List.of(
            List.of(),
            List.of("unshare", "-U"),
            List.of(
                    "setpriv",
                    "--reuid=65534",
                    "--regid=65534",
                    "--clear-groups",
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override"));

    private Unprivileged() {}

    /**
     * What stands before a command; it keeps the pid.
     *
     * @param home may be opened for others to pass through
     * @throws IOException this user is root and nothing here lets it run a command as another
     */
    static List<String> prefix(Home home) throws IOException, InterruptedException {
        for (List<String> way : WAYS) {
            if (isUnprivileged(way)) {
                if (way.contains("setpriv") && home.isEphemeral()) {
                    Files.setPosixFilePermissions(home.directory(), PosixFilePermissions.fromString("rwx--x--x"));
                }
                return way;
            }
        }
        throw new IOException(
                "PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv' gives it another "
                        + "user here: start as another user, or give DATABASE_URL of a server that runs");
    }

    private static boolean isUnprivileged(List<String> way) throws InterruptedException {
        List<String> command = new ArrayList<>(way);
        command.addAll(List.of("id", "-u"));
        try {
            Process id = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String uid = new String(id.getInputStream().readAllBytes(), UTF_8).strip();
            return id.waitFor(5, TimeUnit.SECONDS) && id.exitValue() == 0 && !uid.equals("0");
        } catch (IOException missing) {
            return false;
        }
    }
}
