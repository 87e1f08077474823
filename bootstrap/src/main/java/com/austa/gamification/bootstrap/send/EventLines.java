package com.austa.gamification.bootstrap.send;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
            try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
                    InputStream plain = file.getFileName().toString().endsWith(".gz")
                            ? new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER)
                            : bytes) {
                readAll(plain, sink);
            } catch (ZipException damaged) {
                throw new IOException("cannot unpack '%s': %s".formatted(file, damaged.getMessage()), damaged);
            }
        }
    }

    private static void readAll(InputStream plain, Sink sink) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        for (int next = plain.read(); next >= 0; next = plain.read()) {
            if (next == '\n') {
                end(line, sink);
            } else {
                line.write(next);
            }
        }
        end(line, sink);
    }

    private static void end(ByteArrayOutputStream line, Sink sink) throws IOException {
        byte[] bytes = line.toByteArray();
        line.reset();
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        if (length > 0) {
            sink.line(length == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, length));
        }
    }
}
