package com.austa.gamification.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of a connection whose call was refused. */
class RefusedConnectionTest {

    @RegisterExtension
    static final ApiServer API = new ApiServer();

    @Test
    void a_refused_call_is_answered_when_its_body_has_come_and_the_connection_serves_the_next() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", API.port())) {
            for (int call = 0; call < 3; call++) {
                send(
                        socket,
                        "POST /graphql HTTP/1.1\r\nHost: here\r\n"
                                + "Content-Type: application/json\r\nContent-Length: 15\r\n\r\n");
                socket.setSoTimeout(300);
                assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
                send(socket, "{\"query\":\"{a}\"}");
                socket.setSoTimeout(30_000);
                assertThat(head(socket)).first().asString().contains("401");
            }
        }
    }

    @Test
    void a_body_that_is_far_too_large_is_read_on_and_answered_and_the_connection_serves_the_next() throws IOException {
        int length = 12 * 1024 * 1024;
        try (Socket socket = new Socket("127.0.0.1", API.port())) {
            socket.setSoTimeout(30_000);
            for (int call = 0; call < 2; call++) {
                send(
                        socket,
                        "POST /events HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer %s\r\n"
                                        .formatted(ApiServer.service())
                                + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n".formatted(length));
                // As clients do that read the answer only when they have written everything.
                socket.getOutputStream().write(new byte[length]);
                assertThat(head(socket)).first().asString().contains("413");
            }
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** The lines before the body, which is read and dropped. */
    private static List<String> head(Socket socket) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        List<String> lines = new ArrayList<>();
        int length = 0;
        for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            lines.add(line);
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        assertThat(reader.skip(length)).isEqualTo(length);
        return lines;
    }
}
