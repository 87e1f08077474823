package com.austa.gamification.bootstrap.send;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The lines of files, byte for byte as they are: a line need be neither an event nor text. */
final class EventLines {

    private static final int BUFFER = 1 << 16;

    /** What to do with a line. */
    interface Sink {
        void line(byte[] line) throws IOException;
    }

    private EventLines() {}

    /** All lines in their order, without their ends; empty ones are left out. A file that ends in {@code .gz} is unpacked. */
    static void read(List<Path> files, Sink sink) throws IOException {
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new IOException(
                        "cannot read '%s': it must be a file that exists and may be read".formatted(file));
            }
        }
        for (Path file : files) {
            try (InputStream bytes = Files.newInputStream(file);
                    InputStream plain = file.getFileName().toString().endsWith(".gz")
                            ? new GZIPInputStream(bytes, BUFFER)
                            : bytes) {
                readAll(plain, sink);
            } catch (ZipException | EOFException damaged) {
                throw new IOException("cannot unpack '%s': %s".formatted(file, damaged.getMessage()), damaged);
            }
        }
    }

    private static void readAll(InputStream plain, Sink sink) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int held = 0;
        for (int read = plain.read(buffer); read >= 0; read = plain.read(buffer, held, buffer.length - held)) {
            int begin = 0;
            for (int at = held; at < held + read; at++) {
                if (buffer[at] == '\n') {
                    pass(buffer, begin, at, sink);
                    begin = at + 1;
                }
            }
            // The beginning of a line whose end is still to be read.
            held = held + read - begin;
            if (held == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * held);
            } else {
                System.arraycopy(buffer, begin, buffer, 0, held);
            }
        }
        pass(buffer, 0, held, sink);
    }

    private static void pass(byte[] buffer, int begin, int end, Sink sink) throws IOException {
        int until = end > begin && buffer[end - 1] == '\r' ? end - 1 : end;
        if (until > begin) {
            sink.line(Arrays.copyOfRange(buffer, begin, until));
        }
    }
}
