package com.austa.gamification.adapter.redis.link;

import io.lettuce.core.codec.Base16;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A Lua script, which Redis carries out as one step.
 *
 * @param name for errors
 * @param digest by which Redis knows it once it was loaded
 */
public record Script(String name, String text, String digest) {

    /**
     * @param owner beside whose class file the parts lie
     * @param files joined in this order; functions come before what calls them
     */
    public static Script of(Class<?> owner, String... files) {
        StringBuilder text = new StringBuilder();
        for (String file : files) {
            text.append(read(owner, file));
        }
        return new Script(
                files[files.length - 1],
                text.toString(),
                Base16.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String read(Class<?> owner, String file) {
        try (InputStream stream = owner.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("script '%s' is missing beside %s".formatted(file, owner.getName()));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException("script '%s' cannot be read".formatted(file), failed);
        }
    }

    /** One call of it, among many. */
    public record Call(String[] keys, String[] arguments) {}
}
