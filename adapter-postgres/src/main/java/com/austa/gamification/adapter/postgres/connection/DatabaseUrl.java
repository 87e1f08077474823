package com.austa.gamification.adapter.postgres.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private static final String FORM = "postgresql://user:password@host:port/database";

    public DatabaseUrl {
        settings = Map.copyOf(settings);
    }

    /**
     * @param text may begin with {@code postgres://} as well
     * @throws IllegalArgumentException naming the part at fault, without repeating what may be secret
     */
    public static DatabaseUrl parse(String text) {
        URI uri = uri(text.strip());
        if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme())) {
            throw refused("it must begin with postgresql://");
        }
        String host = uri.getHost();
        if (host == null) {
            throw refused("its host is missing, or user or password hold a character that must be percent-encoded");
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
            throw refused("it is no address; user and password must be percent-encoded");
        }
    }

    private static String[] login(@Nullable String userInfo) {
        String[] parts = userInfo == null ? new String[] {""} : userInfo.split(":", 2);
        if (parts[0].isEmpty()) {
            throw refused("its user is missing");
        }
        return new String[] {decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1])};
    }

    private static String database(@Nullable String path) {
        if (path == null || path.length() < 2 || path.indexOf('/', 1) >= 0) {
            throw refused("it must name one database behind the host");
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
                throw refused("behind ? it must have settings as in sslmode=require");
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
            throw refused("a percent sign must be followed by two hexadecimal digits");
        }
    }

    private static IllegalArgumentException refused(String fault) {
        return new IllegalArgumentException("DATABASE_URL must be as in %s, but %s".formatted(FORM, fault));
    }
}
