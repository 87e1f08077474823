package com.austa.gamification.bootstrap.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The environment that this program reads: the specification's variables, and any other that the configuration file
 * names. An empty value counts as none. Immutable.
 */
public final class EnvironmentVariables {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
    private static final int PORT_MAX = 65_535;

    private final Map<String, String> values;

    private EnvironmentVariables(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** This process's own. */
    public static EnvironmentVariables ofProcess() {
        return new EnvironmentVariables(System.getenv());
    }

    public static EnvironmentVariables of(Map<String, String> values) {
        return new EnvironmentVariables(values);
    }

    /** These and the others, which win. */
    public EnvironmentVariables with(Map<String, String> others) {
        Map<String, String> merged = new LinkedHashMap<>(values);
        merged.putAll(others);
        return new EnvironmentVariables(merged);
    }

    /** These and the others, which win where they are not empty. */
    public EnvironmentVariables with(EnvironmentVariables others) {
        Map<String, String> given = new LinkedHashMap<>(others.values);
        given.values().removeIf(String::isEmpty);
        return with(given);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /**
     * Judges those whose form is known here; addresses and the secret are judged by whoever uses them.
     *
     * @throws InvalidSettings naming each that cannot be used
     */
    public void check() {
        List<String> faults = new ArrayList<>();
        number("PORT", 0, PORT_MAX, "the port to serve HTTP on", faults);
        number("REDIS_PORT", 1, PORT_MAX, "Redis' port", faults);
        number("JWT_EXPIRATION", 1, 999_999_999, "the life of a token in seconds", faults);
        oneOf("LOG_LEVEL", List.of("trace", "debug", "info", "warn", "error", "off"), faults);
        oneOf("APP_ENV", List.of("production", "development", "test"), faults);
        if (!faults.isEmpty()) {
            throw new InvalidSettings(faults);
        }
    }

    private void number(String name, int min, int max, String what, List<String> faults) {
        get(name).ifPresent(value -> {
            if (!WHOLE_NUMBER.matcher(value).matches()
                    || Integer.parseInt(value) < min
                    || Integer.parseInt(value) > max) {
                faults.add("%s (%s) must be a whole number from %d to %d, but '%s' came"
                        .formatted(name, what, min, max, value));
            }
        });
    }

    private void oneOf(String name, List<String> allowed, List<String> faults) {
        get(name).ifPresent(value -> {
            if (allowed.stream().noneMatch(value::equalsIgnoreCase)) {
                faults.add("%s must be one of %s, but '%s' came".formatted(name, String.join(", ", allowed), value));
            }
        });
    }
}
