package com.austa.gamification.domain.condition;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Conditions and events drawn from one seed, the unlikely ones included; few names, so that they often meet. */
public final class RandomConditions {

    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final List<String> TEXTS = List.of("", "steps", "step", "10", "\uD83D\uDE00", "x".repeat(3_000));
    private static final List<BigDecimal> NUMBERS = List.of(
            BigDecimal.ZERO,
            BigDecimal.ONE,
            new BigDecimal("1.0"),
            new BigDecimal("-7.25"),
            new BigDecimal("1e15"),
            new BigDecimal("1e-15"),
            new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE),
            new BigDecimal(BigInteger.TEN, Integer.MIN_VALUE + 1),
            new BigDecimal(BigInteger.ZERO, Integer.MIN_VALUE),
            new BigDecimal("9".repeat(190)));

    private final Random random;

    public RandomConditions(long seed) {
        random = new Random(seed);
    }

    public GamificationEvent event() {
        return AnEvent.at(
                random.nextInt(20) == 0 ? "+999999999-12-31T23:59:59Z" : "2024-02-29T23:59:59.999999Z",
                "UTC",
                attributes(2));
    }

    public Condition condition(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? new FieldIsTrue(field()) : new Has(field());
        }
        return switch (random.nextInt(13)) {
            case 0 -> new And(conditions(depth - 1));
            case 1 -> new Or(conditions(depth - 1));
            case 2 -> new Not(condition(depth - 1));
            case 3 -> new In(expression(depth - 1), values());
            case 4 -> new TextTest(expression(depth - 1), one(TextTest.Kind.values()), expression(depth - 1));
            case 5 -> new TimestampIs(one(Comparison.values()), Instant.EPOCH);
            case 6 -> random.nextBoolean() ? Condition.ALWAYS : Condition.NEVER;
            case 7 -> new FieldIsTrue(field());
            case 8, 9 -> new Compare(field(), Comparison.EQUAL, new Literal(value(0)));
            default -> new Compare(expression(depth - 1), one(Comparison.values()), expression(depth - 1));
        };
    }

    private Expression expression(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? field() : new Literal(value(0));
        }
        return switch (random.nextInt(6)) {
            case 0 -> new Arithmetic(expression(depth - 1), one(Arithmetic.Operator.values()), expression(depth - 1));
            case 1 -> new Size(expression(depth - 1));
            case 2 -> one(EventField.values());
            case 3 -> TimestampPart.local(one(TimestampPart.Part.values()));
            case 4 -> TimestampPart.in(ZoneId.of("Pacific/Kiritimati"), one(TimestampPart.Part.values()));
            default -> expression(0);
        };
    }

    private List<Condition> conditions(int depth) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> condition(depth))
                .toList();
    }

    private Field field() {
        Field.Part part = random.nextInt(5) == 0 ? Field.Part.METADATA : Field.Part.PAYLOAD;
        return random.nextInt(4) == 0
                ? new Field(part, Field.payload(one(NAMES), one(NAMES)).path())
                : new Field(part, Field.payload(one(NAMES)).path());
    }

    private Set<Value> values() {
        return IntStream.range(0, random.nextInt(4)).mapToObj(i -> value(0)).collect(Collectors.toSet());
    }

    private Attributes attributes(int depth) {
        Map<String, Value> values = new LinkedHashMap<>();
        NAMES.stream().filter(name -> random.nextBoolean()).forEach(name -> values.put(name, value(depth)));
        return new Attributes(values);
    }

    private Value value(int depth) {
        return switch (random.nextInt(depth == 0 ? 6 : 8)) {
            case 0, 1 -> Value.of(one(TEXTS));
            case 2, 3 -> Value.of(one(NUMBERS));
            case 4 -> Value.of(random.nextBoolean());
            case 5 -> Value.Nothing.NULL;
            case 6 -> new Value.Items(List.of(value(0)));
            default -> attributes(depth - 1);
        };
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
