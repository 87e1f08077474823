package com.austa.gamification.application.event.json;

import static com.austa.gamification.domain.event.RejectionReason.NOT_UTF8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes to characters, or a refusal: a lenient decoder would put U+FFFD where a byte was wrong and so change the
 * message, and JSON parsers fed with bytes guess UTF-16 from zeros.
 */
public final class Utf8 {

    private Utf8() {}

    /** @throws RefusedInput if the bytes are no UTF-8, or begin with a byte-order mark */
    public static CharBuffer decode(byte[] bytes) {
        if (hasByteOrderMark(bytes)) {
            throw RefusedInput.whole(NOT_UTF8, "must be UTF-8 without a byte-order mark, but one came first");
        }
        if (looksWide(bytes)) {
            throw RefusedInput.whole(NOT_UTF8, "must be UTF-8, but what came looks like UTF-16 or UTF-32");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException malformed) {
            throw RefusedInput.whole(NOT_UTF8, "must be UTF-8, but an ill-formed byte sequence came");
        }
    }

    private static boolean hasByteOrderMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /** JSON begins with ASCII, of which UTF-16 and UTF-32 make a zero beside a byte that is none. */
    private static boolean looksWide(byte[] bytes) {
        return (bytes.length >= 2 && (bytes[0] == 0) != (bytes[1] == 0))
                || (bytes.length >= 4 && bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0 && bytes[3] != 0);
    }
}
