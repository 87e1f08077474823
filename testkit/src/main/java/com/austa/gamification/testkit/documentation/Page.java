package com.austa.gamification.testkit.documentation;

import com.austa.gamification.testkit.shared.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A Markdown page under {@code docs}, as its fenced blocks and tables in their order; prose is in {@link #text} alone. */
public record Page(String text, List<Part> parts) {

    private static final String FENCE = "```";

    /** What a test can run. */
    public sealed interface Part {

        /** Of the page, from 1: where it begins. */
        int line();
    }

    /** @param label all that stands after the opening fence, as in {@code yaml criteria} */
    public record Block(int line, String label, String text) implements Part {
        @Override
        public String toString() {
            return "line %d: %s".formatted(line, label);
        }
    }

    /** @param rows without header and rule; cells are trimmed, and {@code \|} in them is a plain bar */
    public record Table(int line, List<String> header, List<List<String>> rows) implements Part {
        @Override
        public String toString() {
            return "line %d: %s".formatted(line, String.join(" | ", header));
        }
    }

    public Page {
        parts = List.copyOf(parts);
    }

    /** @param name such as {@code rules.md} */
    public static Page of(String name) {
        try {
            return parse(Files.readString(Repository.root().resolve("docs").resolve(name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Page parse(String text) {
        List<String> lines = text.lines().toList();
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).startsWith(FENCE)) {
                int end = at + 1;
                while (!lines.get(end).equals(FENCE)) {
                    end++;
                }
                String label = lines.get(at).substring(FENCE.length()).strip();
                parts.add(new Block(at + 1, label, String.join("\n", lines.subList(at + 1, end))));
                at = end;
            } else if (lines.get(at).startsWith("|")) {
                int end = at;
                while (end < lines.size() && lines.get(end).startsWith("|")) {
                    end++;
                }
                List<List<String>> rows = new ArrayList<>();
                lines.subList(at + 2, end).forEach(row -> rows.add(cells(row)));
                parts.add(new Table(at + 1, cells(lines.get(at)), rows));
                at = end - 1;
            }
        }
        return new Page(text, parts);
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.strip().substring(1).split("(?<!\\\\)\\|"))
                .map(cell -> cell.strip().replace("\\|", "|"))
                .toList();
    }

    /** A cell without the backticks that make it code. */
    public static String plain(String cell) {
        return cell.replace("`", "");
    }

    public Stream<Block> blocks(String label) {
        return parts.stream()
                .filter(Block.class::isInstance)
                .map(Block.class::cast)
                .filter(block -> block.label().equals(label));
    }

    public Stream<Table> tables() {
        return parts.stream().filter(Table.class::isInstance).map(Table.class::cast);
    }
}
