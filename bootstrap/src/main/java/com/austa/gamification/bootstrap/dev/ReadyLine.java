package com.austa.gamification.bootstrap.dev;

import java.net.URI;
import java.util.Map;

/**
 * The one line that says that events can come, and where.
 *
 * @param values as {@code dev.env} has them
 */
record ReadyLine(Map<String, String> values) {

    @Override
    public String toString() {
        return "ready http://127.0.0.1:%s kafka=%s jdbc=%s redis=%s:%s admin=%s user=%s"
                .formatted(
                        value("PORT"),
                        value("KAFKA_BROKERS"),
                        jdbc(value("DATABASE_URL")),
                        value("REDIS_HOST"),
                        value("REDIS_PORT"),
                        value("ADMIN_TOKEN"),
                        value("USER_TOKEN"));
    }

    /** All that a driver needs. */
    static String jdbc(String databaseUrl) {
        URI address = URI.create(databaseUrl);
        String login = String.valueOf(address.getRawUserInfo());
        int colon = login.indexOf(':');
        String user = colon < 0 ? login : login.substring(0, colon);
        String password = colon < 0 ? "" : "&password=" + login.substring(colon + 1);
        String settings = address.getRawQuery() == null ? "" : "&" + address.getRawQuery();
        int port = address.getPort() < 0 ? 5432 : address.getPort();
        return "jdbc:postgresql://%s:%d%s?user=%s%s%s"
                .formatted(address.getHost(), port, address.getRawPath(), user, password, settings);
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }
}
