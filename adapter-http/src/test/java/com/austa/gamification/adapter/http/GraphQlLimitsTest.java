package com.austa.gamification.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.adapter.http.Client.Answer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Documents that ask too much are refused before any field is asked. */
class GraphQlLimitsTest {

    @RegisterExtension
    static final ApiServer API = new ApiServer(new HttpSettings(
            HttpSettings.Tokens.signedWith(ApiServer.SECRET),
            1_000_000,
            HttpSettings.GraphQl.STANDARD.withIntrospection(false),
            true));

    @Test
    void metrics_need_no_token_where_the_settings_say_so() {
        Client.Answer told = API.client().get("/metrics", null);
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.type()).isEqualTo("text/plain;charset=utf-8;version=0.0.4");
        assertThat(told.text()).isEqualTo("gamification_up 1\n");
    }

    @Test
    void many_aliases() {
        assertThat(code("{" + repeated("a%d:quests{id} ", 21) + "}")).isEqualTo("QUERY_TOO_COMPLEX");
        assertThat(ask("{" + repeated("a%d:quests{id} ", 20) + "}").json().has("errors"))
                .isFalse();
    }

    @Test
    void many_fields() {
        assertThat(code("{" + "quests{id name} ".repeat(140) + "}")).isEqualTo("QUERY_TOO_COMPLEX");
    }

    @Test
    void many_fields_in_few_words() {
        String fragments = IntStream.range(0, 8)
                .mapToObj(i -> "fragment f%d on Query{...f%d ...f%d}".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining());
        assertThat(code("{...f0} " + fragments + " fragment f8 on Query{quests{id}}"))
                .isEqualTo("QUERY_TOO_COMPLEX");
    }

    @Test
    void fragments_in_a_circle() {
        assertThat(code("{...a} fragment a on Query{...b} fragment b on Query{...a}"))
                .isEqualTo("GRAPHQL_VALIDATION_FAILED");
    }

    @Test
    void many_words() {
        assertThat(code("{" + "quests{id}".repeat(1_100) + "}")).isEqualTo("GRAPHQL_PARSE_FAILED");
        assertThat(code("{quests" + "@skip(if:false)".repeat(1_000) + "{id}}")).isEqualTo("GRAPHQL_PARSE_FAILED");
    }

    @Test
    void deep_values() {
        assertThat(code("{achievement(id:" + "[".repeat(1_500) + "1" + "]".repeat(1_500) + "){id}}"))
                .isEqualTo("GRAPHQL_PARSE_FAILED");
    }

    @Test
    void questions_about_the_schema_where_they_are_switched_off() {
        assertThat(code("{__schema{types{name}}}")).isEqualTo("INTROSPECTION_DISABLED");
        assertThat(code("{__type(name:\\\"Query\\\"){name}}")).isEqualTo("INTROSPECTION_DISABLED");
        assertThat(ask("{__typename}").json().at("/data/__typename").asText()).isEqualTo("Query");
    }

    private static String repeated(String part, int times) {
        return IntStream.range(0, times).mapToObj(part::formatted).collect(Collectors.joining());
    }

    private static String code(String document) {
        Answer answer = ask(document);
        assertThat(answer.json().has("data")).as(answer.text()).isFalse();
        assertThat(answer.text()).hasSizeLessThan(2_000);
        return answer.json().at("/errors/0/extensions/code").asText();
    }

    private static Answer ask(String document) {
        return API.client().post("/graphql", ApiServer.ann(), "{\"query\":\"" + document + "\"}");
    }
}
