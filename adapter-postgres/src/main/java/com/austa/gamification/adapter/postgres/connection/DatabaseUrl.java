package com.austa.gamification.adapter.postgres.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address as {@code DATABASE_URL} has it: {@code postgresql://user:password@host:port/database?setting=value}, user,
 * password and values percent-encoded where they hold {@code : / ? # [ ] @ % &}. Its text never shows the password.
 *
 * @param settings of the driver, as in {@code sslmode=require}
 */
public record DatabaseUrl(
        String host, int port, String database, String user, String password, Map<String, String> settings) {

    private static final int USUAL_PORT = 5432;
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.:-]*://");
    private static final String FORM = "postgresql://user:password@host:port/database";

    public DatabaseUrl {
        settings = Map.copyOf(settings);
    }

    /**
     * @param text may begin with {@code postgres://} as well
     * @throws IllegalArgumentException naming the part at fault, without repeating what may be secret
     */
    public static DatabaseUrl parse(String text) {
        try {
            return parsed(text.strip());
        } catch (Malformed malformed) {
            throw new IllegalArgumentException(
                    "DATABASE_URL must be as in %s, but %s came: %s"
                            .formatted(FORM, shown(text.strip()), malformed.getMessage()),
                    malformed);
        }
    }

    private static DatabaseUrl parsed(String text) {
        URI uri = uri(text);
        if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme())) {
            throw new Malformed("it must begin with postgresql://");
        }
        String host = uri.getHost();
        if (host == null) {
            throw new Malformed(
                    "its host is missing, or user or password hold a character that must be percent-encoded");
        }
        String[] login = login(uri.getRawUserInfo());
        return new DatabaseUrl(
                host,
                uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                database(uri.getRawPath()),
                login[0],
                login[1],
                settings(uri.getRawQuery()));
    }

    /** For the driver; user and password are given beside it. */
    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(host, port, URLEncoder.encode(database, UTF_8).replace("+", "%20"));
    }

    /** For people and logs. */
    @Override
    public String toString() {
        return "postgresql://%s@%s:%d/%s".formatted(user, host, port, database);
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            throw new Malformed("it is no address; user and password must be percent-encoded");
        }
    }

    private static String[] login(@Nullable String userInfo) {
        String[] parts = userInfo == null ? new String[] {""} : userInfo.split(":", 2);
        if (parts[0].isEmpty()) {
            throw new Malformed("its user is missing");
        }
        return new String[] {decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1])};
    }

    private static String database(@Nullable String path) {
        if (path == null || path.length() < 2 || path.indexOf('/', 1) >= 0) {
            throw new Malformed("it must name one database behind the host");
        }
        return decoded(path.substring(1));
    }

    private static Map<String, String> settings(@Nullable String query) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (query == null || query.isEmpty()) {
            return settings;
        }
        for (String setting : query.split("&")) {
            String[] parts = setting.split("=", 2);
            if (parts.length < 2 || parts[0].isEmpty()) {
                throw new Malformed("behind ? it must have settings as in sslmode=require");
            }
            settings.put(decoded(parts[0]), decoded(parts[1]));
        }
        return settings;
    }

    /** As in a URI, where a plus is a plus. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new Malformed("a percent sign must be followed by two hexadecimal digits");
        }
    }

    /** What can be shown of an address that cannot be understood: nothing that might be a password. */
    private static String shown(String text) {
        Matcher scheme = SCHEME.matcher(text);
        if (!scheme.lookingAt()) {
            return text.isEmpty() ? "nothing" : "a text of %d characters without ://".formatted(text.length());
        }
        String behind = text.substring(scheme.end());
        int at = behind.lastIndexOf('@');
        String login = at < 0 ? "" : masked(behind.substring(0, at)) + "@";
        String place = behind.substring(at + 1).replaceFirst("\\?.*", "?…");
        return "'%s%s%s'".formatted(scheme.group(), login, at < 0 ? masked(place) : place);
    }

    private static String masked(String login) {
        return login.replaceFirst("(?s):.*", ":***");
    }

    /** Says which part is at fault. */
    private static final class Malformed extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        Malformed(String fault) {
            super(fault);
        }
    }
}
