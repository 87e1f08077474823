package com.austa.gamification.application.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Valid events, damaged at random: whatever comes of them, there is a verdict, and the same one the second time. */
class EventDecoderFuzzTest {

    private static final int ROUNDS = 20_000;
    private static final int DAMAGES_MAX = 4;

    /** Pieces that parsers have stumbled over. */
    private static final List<String> PIECES = List.of(
            "null",
            "true",
            "{}",
            "[]",
            "[",
            "{\"a\":",
            "\"\"",
            "\\u0000",
            "\\ud800",
            "\u0000",
            "\ufeff",
            "\u2028",
            "1e999999999",
            "-0",
            "1E400",
            "NaN",
            "__proto__",
            ",",
            ":",
            "\"",
            "}",
            "]",
            "\\",
            "/*",
            "'",
            "9".repeat(60),
            "[".repeat(40),
            "health.metric.recorded",
            "gamification.x",
            "0.0.0",
            "\"metadata\":{\"timeZone\":\"Europe/Oslo\"},");

    private final EventDecoder decoder = Events.decoder();
    private final EventDecoder another = Events.decoder();

    @Test
    void no_damage_makes_the_decoder_throw_or_waver() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        List<String> messages = Events.ofEveryType().toList();
        int valid = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] message = damaged(Events.bytes(messages.get(random.nextInt(messages.size()))), random);
            Decoded once = decoded(message, seed, round);
            assertThat(another.decode(message.clone()))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(once);
            valid += once instanceof Decoded.Valid ? 1 : 0;
        }
        assertThat(valid)
                .as("some must survive, and some must not: seed %d", seed)
                .isBetween(1, ROUNDS - 1);
    }

    private Decoded decoded(byte[] message, long seed, int round) {
        try {
            return decoder.decode(message);
        } catch (Throwable thrown) {
            throw new AssertionError(
                    "seed %d, round %d: threw on %s"
                            .formatted(seed, round, HexFormat.of().formatHex(message)),
                    thrown);
        }
    }

    private static byte[] damaged(byte[] message, SplittableRandom random) {
        byte[] result = message;
        for (int i = random.nextInt(DAMAGES_MAX + 1); i > 0 && result.length > 0; i--) {
            int at = random.nextInt(result.length);
            int end = Math.min(result.length, at + random.nextInt(12));
            result = switch (random.nextInt(5)) {
                case 0 -> flipped(result, at, random);
                case 1 -> spliced(result, at, new byte[0], end);
                case 2 -> spliced(result, at, Arrays.copyOfRange(result, at, end), at);
                case 3 -> Arrays.copyOf(result, at);
                default -> spliced(result, at, piece(random), random.nextBoolean() ? at : end);
            };
        }
        return result;
    }

    private static byte[] piece(SplittableRandom random) {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] flipped(byte[] message, int at, SplittableRandom random) {
        byte[] result = message.clone();
        result[at] ^= (byte) (1 << random.nextInt(8));
        return result;
    }

    private static byte[] spliced(byte[] message, int from, byte[] piece, int to) {
        byte[] result = new byte[from + piece.length + message.length - to];
        System.arraycopy(message, 0, result, 0, from);
        System.arraycopy(piece, 0, result, from, piece.length);
        System.arraycopy(message, to, result, from + piece.length, message.length - to);
        return result;
    }
}
