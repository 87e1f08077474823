package com.austa.gamification.bootstrap.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
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
    void lines_of_any_length_come_whole_also_unpacked() throws IOException {
        Random random = new Random(20_261_123);
        List<String> expected = new ArrayList<>();
        for (int length : new int[] {1, 65_535, 65_536, 65_537, 3, 200_000, 1_500_000, 7}) {
            expected.add(letters(random, length));
        }
        Path plain = Files.writeString(folder.resolve("a.ndjson"), String.join("\n", expected));
        Path packed = folder.resolve("a.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(plain, out);
        }
        List<String> lines = new ArrayList<>();

        EventLines.read(List.of(plain, packed), line -> lines.add(new String(line, StandardCharsets.UTF_8)));

        expected.addAll(List.copyOf(expected));
        assertThat(lines).isEqualTo(expected);
    }

    @Test
    void a_packed_file_that_was_cut_off_is_named() throws IOException {
        Path packed = folder.resolve("cut.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(letters(new Random(1), 10_000).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(packed, Arrays.copyOf(Files.readAllBytes(packed), 1_000));

        assertThatThrownBy(() -> EventLines.read(List.of(packed), line -> {}))
                .hasMessageContaining("cannot unpack")
                .hasMessageContaining("cut.ndjson.gz");
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

    private static String letters(Random random, int length) {
        return random.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
