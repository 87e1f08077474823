package com.austa.gamification.bootstrap.send;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendingOrderTest {

    private static final SendingOrder PLAIN = new SendingOrder(OptionalLong.empty(), 0);

    @TempDir
    Path directory;

    @Test
    void lines_go_out_in_the_order_of_the_files() throws IOException {
        Path first = file("first.ndjson", "a\nb\n");
        Path second = file("second.ndjson", "c");
        assertThat(lines(PLAIN, first, second)).containsExactly("a", "b", "c");
    }

    @Test
    void packed_files_are_unpacked() throws IOException {
        Path packed = directory.resolve("packed.ndjson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("a\nb".getBytes(UTF_8));
        }
        assertThat(lines(PLAIN, packed)).containsExactly("a", "b");
    }

    @Test
    void line_ends_of_both_kinds_and_empty_lines_are_left_out() throws IOException {
        assertThat(lines(PLAIN, file("f", "a\r\n\r\n\nb\r\n"))).containsExactly("a", "b");
    }

    @Test
    void bytes_that_are_no_text_stay_as_they_are() throws IOException {
        Path file = directory.resolve("bytes");
        Files.write(file, new byte[] {(byte) 0xC0, (byte) 0x80, 0, '\n', (byte) 0xFF});
        List<byte[]> lines = new ArrayList<>();
        PLAIN.send(List.of(file), lines::add);
        assertThat(lines).containsExactly(new byte[] {(byte) 0xC0, (byte) 0x80, 0}, new byte[] {(byte) 0xFF});
    }

    @Test
    void a_shuffle_keeps_every_line_and_is_the_same_for_the_same_seed() throws IOException {
        Path file = file("f", numbers(1000));
        List<String> once = lines(new SendingOrder(OptionalLong.of(7), 0), file);
        assertThat(once).containsExactlyInAnyOrderElementsOf(lines(PLAIN, file)).isNotEqualTo(lines(PLAIN, file));
        assertThat(lines(new SendingOrder(OptionalLong.of(7), 0), file)).isEqualTo(once);
        assertThat(lines(new SendingOrder(OptionalLong.of(8), 0), file)).isNotEqualTo(once);
    }

    @Test
    void so_many_of_a_hundred_lines_are_sent_twice() throws IOException {
        Path file = file("f", numbers(10_000));
        List<String> lines = lines(new SendingOrder(OptionalLong.of(1), 30), file);
        assertThat(lines).hasSizeBetween(12_700, 13_300);
        assertThat(lines.stream().distinct()).hasSize(10_000);
    }

    @Test
    void a_percentage_is_no_more_than_a_hundred() {
        assertThatThrownBy(() -> new SendingOrder(OptionalLong.empty(), 101)).hasMessageContaining("0 to 100, but 101");
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> lines(PLAIN, directory.resolve("nothing.ndjson")))
                .hasMessageContaining("nothing.ndjson");
    }

    private static String numbers(int count) {
        return String.join(
                "\n", IntStream.range(0, count).mapToObj(Integer::toString).toList());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static List<String> lines(SendingOrder order, Path... files) throws IOException {
        List<String> lines = new ArrayList<>();
        order.send(List.of(files), line -> lines.add(new String(line, UTF_8)));
        return lines;
    }
}
