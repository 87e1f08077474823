package com.austa.gamification.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.austa.gamification.adapter.http.Client.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page about the API asks is answered, and what it lists is what there is. */
class DocumentedRequestsTest {

    @RegisterExtension
    static final ApiServer API = new ApiServer();

    private static final Path PAGE = Path.of("..", "docs", "rest-and-graphql.md");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    @BeforeAll
    static void ann_is_rich() {
        API.world.earn(World.ANN, "health", 1_000);
    }

    static Stream<String> requests() throws IOException {
        return Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("curl "));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_documented_request_is_answered(String curl) {
        String method = "GET";
        String token = "";
        String body = null;
        String address = "";
        List<String> headers = new ArrayList<>();
        List<String> words = words(curl);
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-X" -> method = words.get(++i);
                case "-d" -> body = words.get(++i);
                case "-H" -> {
                    String header = words.get(++i);
                    if (header.startsWith("$")) {
                        token = header.equals("$MINE") ? ApiServer.ann() : ApiServer.admin();
                    } else {
                        headers.addAll(List.of(header.split(": ")));
                    }
                }
                default -> address = words.get(i);
            }
        }
        String path = address.replace("$URL", "").replace("$ME", World.ANN.toString());
        Answer answer = API.client().send(method, path, token, body, headers.toArray(String[]::new));
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        assertThat(answer.json().has("errors")).as(answer.text()).isFalse();
        for (JsonNode result : answer.json().path("results")) {
            assertThat(result.path("verdict").asText()).as(answer.text()).isEqualTo("accepted");
        }
    }

    @Test
    void every_kind_of_problem_is_listed() throws IOException {
        String page = Files.readString(PAGE);
        for (var type : com.austa.gamification.adapter.http.problem.ProblemType.values()) {
            assertThat(page).contains("`" + type.uri().replaceFirst(".*:", "") + "`");
        }
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            words.add(
                    matcher.group(1) != null
                            ? matcher.group(1)
                            : matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
        }
        return words;
    }
}
