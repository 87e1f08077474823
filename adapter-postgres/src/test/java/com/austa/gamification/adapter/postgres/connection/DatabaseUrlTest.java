package com.austa.gamification.adapter.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUrlTest {

    @Test
    void an_address_has_its_parts() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://ann:secret@db.example:6543/gamification");
        assertThat(url.user()).isEqualTo("ann");
        assertThat(url.password()).isEqualTo("secret");
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:6543/gamification");
        assertThat(url.settings()).isEmpty();
    }

    @Test
    void the_short_scheme_the_usual_port_and_no_password_will_do() {
        DatabaseUrl url = DatabaseUrl.parse(" postgres://ann@localhost/games ");
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://localhost:5432/games");
        assertThat(url.password()).isEmpty();
    }

    @Test
    void what_is_percent_encoded_is_read_as_it_was_meant() {
        DatabaseUrl url = DatabaseUrl.parse(
                "postgresql://a%40b:p%3A%2F%3F%23%5B%5D%40%25%26+%C3%A9@[::1]:5432/my%20db?sslmode=require&options=-c%20x%3D1");
        assertThat(url.user()).isEqualTo("a@b");
        assertThat(url.password()).isEqualTo("p:/?#[]@%&+é");
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://[::1]:5432/my%20db");
        assertThat(url.settings()).containsEntry("sslmode", "require").containsEntry("options", "-c x=1");
    }

    @Test
    void its_text_has_no_password() {
        assertThat(DatabaseUrl.parse("postgresql://ann:secret@localhost/games"))
                .hasToString("postgresql://ann@localhost:5432/games");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mysql://ann:secret@localhost/games         | begin with postgresql://",
                "jdbc:postgresql://localhost/games          | begin with postgresql://",
                "postgresql://ann:secret@/games             | host is missing",
                "postgresql://ann:sec@ret@localhost/games   | percent-encoded",
                "postgresql://ann:secret^@localhost/games   | percent-encoded",
                "postgresql://localhost/games               | user is missing",
                "postgresql://:secret@localhost/games       | user is missing",
                "postgresql://ann:secret@localhost          | name one database",
                "postgresql://ann:secret@localhost/         | name one database",
                "postgresql://ann:secret@localhost/a/b      | name one database",
                "postgresql://ann:secret@localhost/a?ssl    | settings as in sslmode=require",
                "postgresql://ann:secret@localhost:x/a      | host is missing"
            })
    void a_malformed_one_is_refused_by_its_fault_and_without_its_secret(String text, String fault) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DATABASE_URL must be as in postgresql://user:password@host:port/database")
                .hasMessageContaining(fault)
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("sec@ret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            mysql://x                                          | 'mysql://x' came
            jdbc:postgresql://localhost/games?password=geheim  | 'jdbc:postgresql://localhost/games?…' came
            postgresql://ann:geheim@/games                     | 'postgresql://ann:***@/games' came
            postgresql://ann:ge@he/i?m@localhost/games         | 'postgresql://ann:***@localhost/games' came
            postgresql://ann:geheim                            | 'postgresql://ann:***' came
            postgresql://ann:geheim/games                      | 'postgresql://ann:***' came
            host=localhost user=ann password=geheim            | a text of 39 characters without :// came
            ``                                                 | nothing came
            """)
    void what_came_is_shown_without_what_may_be_its_secret(String text, String shown) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .hasMessageContaining("but " + shown)
                .hasMessageNotContainingAny("geheim", "ge@he", "i?m");
    }
}
