package com.austa.gamification.bootstrap.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.junit.jupiter.api.Test;

class ClientCommandTest {

    private final List<String> greeted = new ArrayList<>();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void it_gets_its_arguments_and_ends_with_status_0() {
        assertThat(run("greet", "you")).isZero();
        assertThat(greeted).containsExactly("you");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void wrong_arguments_are_told_beside_the_right_ones() {
        assertThat(run("greet", "you", "--loud")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("--loud").contains("usage: gamification greet");
        assertThat(greeted).isEmpty();
    }

    @Test
    void a_failure_is_told_in_its_own_words() {
        assertThat(run("greet", "nobody")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).isEqualToIgnoringNewLines("gamification: nobody is there");
    }

    @Test
    void asking_for_help_is_no_failure() {
        assertThat(run("greet", "--help")).isZero();
        assertThat(greeted).isEmpty();
    }

    private int run(String... arguments) {
        return new Greet().run(arguments, new PrintStream(err, true, UTF_8));
    }

    private final class Greet extends ClientCommand {

        private Greet() {
            super("greet", "greet somebody");
        }

        @Override
        public void configure(Subparser subparser) {
            subparser.addArgument("whom");
        }

        @Override
        protected void run(Namespace arguments) throws IOException {
            if (arguments.getString("whom").equals("nobody")) {
                throw new IOException("nobody is there");
            }
            greeted.add(arguments.getString("whom"));
        }
    }
}
