package com.austa.gamification.bootstrap.dev;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevFileTest {

    @TempDir
    Path directory;

    @Test
    void usual_values_stand_without_quotes() throws Exception {
        DevFile.in(directory).write(Map.of("DATABASE_URL", "postgresql://a:b@127.0.0.1:5432/c"));
        assertThat(directory.resolve("dev.env")).hasContent("DATABASE_URL=postgresql://a:b@127.0.0.1:5432/c\n");
    }

    @Test
    void what_is_written_is_read_and_a_shell_reads_the_same() throws Exception {
        Map<String, String> values = new TreeMap<>(Map.of("A", "x.y-z", "B", "p://u:$pa&s;s@h/d?a=1&b=\\2"));
        DevFile.in(directory).write(values);
        assertThat(DevFile.in(directory).read()).isEqualTo(values);
        assertThat(sourced("B")).isEqualTo(values.get("B"));
    }

    @Test
    void a_missing_file_has_no_values() throws Exception {
        assertThat(DevFile.in(directory.resolve("nowhere")).read()).isEmpty();
    }

    private String sourced(String name) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", ". ./dev.env; printf %s \"$" + name + "\"")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(shell.getInputStream().readAllBytes(), UTF_8);
        shell.waitFor();
        assertThat(Files.exists(directory.resolve("dev.env"))).isTrue();
        return out;
    }
}
