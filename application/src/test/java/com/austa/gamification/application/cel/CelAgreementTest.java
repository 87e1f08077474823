package com.austa.gamification.application.cel;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.domain.event.Attributes;
import com.austa.gamification.domain.event.EventTypes;
import com.austa.gamification.domain.event.GamificationEvent;
import com.austa.gamification.domain.event.LocalStamp;
import com.austa.gamification.domain.event.Value;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the rule language means what CEL means, it answers what Google's evaluator answers. */
class CelAgreementTest {

    private static final int RULES = 1_500;
    private static final MapType ANY_MAP = MapType.create(SimpleType.STRING, SimpleType.DYN);

    private final CelConditions ours = new CelConditions();

    private final CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.HAS)
            .addVar("payload", ANY_MAP)
            .addVar("metadata", ANY_MAP)
            .addVar("type", SimpleType.STRING)
            .addVar("journey", SimpleType.STRING)
            .addVar("timestamp", SimpleType.TIMESTAMP)
            .setResultType(SimpleType.DYN)
            .build();

    private final CelRuntime runtime =
            CelRuntimeFactory.standardCelRuntimeBuilder().build();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_rule_answers_as_in_cel(long seed) throws Exception {
        RandomRules random = new RandomRules(seed);
        int held = 0;
        for (int i = 0; i < RULES; i++) {
            String rule = random.rule(3);
            Map<String, Object> payload = Map.of(
                    "a", random.one(List.of(-2L, 0L, 1L, 2L, 5L)),
                    "b", random.one(List.of(-1L, 0L, 3L)),
                    "s", random.one(RandomRules.TEXTS),
                    "t", random.one(RandomRules.TEXTS),
                    "p", random.coin(),
                    "q", random.coin(),
                    "l", List.of("x", 1L),
                    "o", Map.of("i", 1L));
            Map<String, Object> metadata = Map.of("m", random.one(RandomRules.TEXTS));
            GamificationEvent event = utc(Examples.event(attributes(payload), attributes(metadata)));

            Object theirs = runtime.createProgram(compiler.compile(rule).getAst())
                    .eval(Map.of(
                            "payload", payload,
                            "metadata", metadata,
                            "type", event.type().name(),
                            "journey", event.journey().name(),
                            "timestamp", event.timestamp()));

            boolean holds =
                    ours.where(rule, Set.of(), new EventTypes(List.of())).holds(event);
            assertThat(holds).as("%s over %s, %s", rule, payload, metadata).isEqualTo(theirs);
            held += holds ? 1 : 0;
        }
        assertThat(held).as("a draw that says something").isBetween(RULES / 4, RULES * 3 / 4);
    }

    private static GamificationEvent utc(GamificationEvent event) {
        return new GamificationEvent(
                event.id(),
                event.type(),
                event.journey(),
                event.userId(),
                event.timestamp(),
                event.version(),
                event.payload(),
                event.metadata(),
                LocalStamp.at(event.timestamp(), ZoneOffset.UTC));
    }

    private static Map<String, Value> attributes(Map<?, ?> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(entry -> (String) entry.getKey(), entry -> value(entry.getValue())));
    }

    private static Value value(Object value) {
        if (value instanceof Long number) {
            return Value.of(number);
        }
        if (value instanceof Boolean flag) {
            return Value.of(flag);
        }
        if (value instanceof List<?> list) {
            return new Value.Items(list.stream().map(CelAgreementTest::value).toList());
        }
        return value instanceof Map<?, ?> map ? new Attributes(attributes(map)) : Value.of((String) value);
    }
}
