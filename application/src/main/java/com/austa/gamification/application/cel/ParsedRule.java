package com.austa.gamification.application.cel;

import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A text that is CEL, as its tree, and where in the text each part of the tree stands; all offsets in code points. */
final class ParsedRule {

    static final int CHARACTERS_MAX = 10_000;
    static final int PARTS_MAX = 1_000;
    static final int DEPTH_MAX = 100;

    /** Without its macros: they would be unfolded into parts that the author never wrote. */
    private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder()
            .setOptions(CelOptions.current()
                    .maxExpressionCodePointSize(CHARACTERS_MAX)
                    .maxParseExpressionNodeCount(PARTS_MAX)
                    .maxParseRecursionDepth(DEPTH_MAX)
                    .build())
            .build();

    private static final String LIMITS = "a rule has at most %,d characters and %,d parts, nested at most %d deep"
            .formatted(CHARACTERS_MAX, PARTS_MAX, DEPTH_MAX);

    private final CelExpr root;
    private final int[] text;
    private final Map<Long, Integer> positions;

    private ParsedRule(CelExpr root, int[] text, Map<Long, Integer> positions) {
        this.root = root;
        this.text = text;
        this.positions = positions;
    }

    /** @throws InvalidRule if the text is no CEL, or too long or too deep */
    static ParsedRule of(String source) {
        if (source.isBlank()) {
            throw new InvalidRule(List.of(new RuleFault(1, 1, "the rule is empty", "leave it out or write it")));
        }
        CelValidationResult parsed = PARSER.parse(source);
        if (parsed.hasError()) {
            throw new InvalidRule(parsed.getErrors().stream()
                    .map(ParsedRule::fault)
                    .sorted(RuleFault.BY_PLACE)
                    .distinct()
                    .toList());
        }
        try {
            return new ParsedRule(
                    parsed.getAst().getExpr(),
                    source.codePoints().toArray(),
                    parsed.getSource().getPositionsMap());
        } catch (CelValidationException impossible) {
            throw new IllegalStateException("CEL's parser found no error and gave no tree", impossible);
        }
    }

    private static RuleFault fault(CelIssue issue) {
        CelSourceLocation place = issue.getSourceLocation();
        String message = issue.getMessage();
        boolean tooMuch =
                Stream.of("size exceeds", "node limit", "recursion limit").anyMatch(message::contains);
        int expected = message.indexOf(" expecting ");
        return new RuleFault(
                Math.max(1, place.getLine()),
                Math.max(0, place.getColumn()) + 1,
                tooMuch ? "the rule is too long or too deep" : expected < 0 ? message : message.substring(0, expected),
                tooMuch ? LIMITS : "write CEL, as in payload.value >= 10");
    }

    CelExpr root() {
        return root;
    }

    /** Where the first character of the part stands. */
    int startOf(CelExpr part) {
        return switch (part.exprKind().getKind()) {
            case SELECT -> startOf(part.select().operand());
            case CALL -> {
                CelExpr.CelCall call = part.call();
                if (call.target().isPresent()) {
                    yield startOf(call.target().get());
                }
                yield isInfix(call) ? Math.min(startOf(call.args().get(0)), ownOffset(part)) : nameOf(part);
            }
            default -> ownOffset(part);
        };
    }

    private static boolean isInfix(CelExpr.CelCall call) {
        return call.args().size() >= 2 && !Character.isLetter(call.function().codePointAt(0));
    }

    /** Where a call's name stands, or an operator's sign; CEL itself points at the parenthesis after the name. */
    int nameOf(CelExpr call) {
        int parenthesis = ownOffset(call);
        int[] name = call.call().function().codePoints().toArray();
        int end = parenthesis;
        while (end > 0 && Character.isWhitespace(text[end - 1])) {
            end--;
        }
        int start = end - name.length;
        boolean written = start >= 0 && Arrays.equals(text, start, end, name, 0, name.length);
        return written ? start : parenthesis;
    }

    /** The text from where the part's own sign stands. */
    String textFrom(CelExpr part) {
        int offset = ownOffset(part);
        return new String(text, offset, text.length - offset);
    }

    RuleFault fault(int offset, String message, String remedy) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < offset; i++) {
            column = text[i] == '\n' ? 1 : column + 1;
            line += text[i] == '\n' ? 1 : 0;
        }
        return new RuleFault(line, column, message, remedy);
    }

    private int ownOffset(CelExpr part) {
        return positions.getOrDefault(part.id(), 0);
    }
}
