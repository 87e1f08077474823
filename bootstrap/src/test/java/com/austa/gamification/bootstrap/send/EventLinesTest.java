package com.austa.gamification.bootstrap.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLinesTest {

    @TempDir
    private Path folder;

    @Test
    void lines_come_in_order_without_their_ends_and_empty_ones_not_at_all() throws IOException {
        Path file = Files.writeString(folder.resolve("a.ndjson"), "one\r\n\ntwo\nthree");
        List<String> lines = new ArrayList<>();

        EventLines.read(List.of(file), line -> lines.add(new String(line, StandardCharsets.UTF_8)));

        assertThat(lines).containsExactly("one", "two", "three");
    }

    @Test
    void a_missing_file_is_named_before_anything_is_sent() throws IOException {
        Path good = Files.writeString(folder.resolve("good.ndjson"), "one\n");
        List<byte[]> lines = new ArrayList<>();

        assertThatThrownBy(() -> EventLines.read(List.of(good, folder.resolve("gone.ndjson")), lines::add))
                .hasMessageContaining("gone.ndjson")
                .hasMessageContaining("must be a file that exists");
        assertThat(lines).isEmpty();
    }

    @Test
    void what_fails_while_sending_is_not_told_as_a_fault_of_the_file() throws IOException {
        Path file = Files.writeString(folder.resolve("a.ndjson"), "one\n");

        assertThatThrownBy(() -> EventLines.read(List.of(file), line -> {
                    throw new IOException("Kafka is away");
                }))
                .hasMessage("Kafka is away");
    }
}
