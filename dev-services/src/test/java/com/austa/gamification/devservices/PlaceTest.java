package com.austa.gamification.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceTest {

    private static final String TEMPORARY = "java.io.tmpdir";

    @TempDir
    Path temporary;

    private String before;

    @BeforeEach
    void use_an_empty_temporary_directory() {
        before = System.setProperty(TEMPORARY, temporary.toString());
    }

    @AfterEach
    void go_back() {
        System.setProperty(TEMPORARY, before);
    }

    @Test
    void what_is_temporary_goes_when_closed() throws Exception {
        Home home = Place.temporary().open("redis", "TERM");
        assertThat(home.directory()).isDirectory();
        home.close();
        assertThat(Leftovers.filesIn(temporary)).isEmpty();
    }

    @Test
    void an_old_directory_that_nobody_owns_is_cleared_and_others_stay() throws Exception {
        Path abandoned = old(Files.createDirectories(temporary.resolve("gamification-redis-1/binaries"))
                .getParent());
        Path young = Files.createDirectory(temporary.resolve("gamification-redis-2"));
        Path strange = old(Files.createDirectory(temporary.resolve("gamification-3")));
        try (Home owned = Place.temporary().open("redis", "TERM")) {
            old(owned.directory());
            try (Home next = Place.temporary().open("redis", "TERM")) {
                assertThat(Leftovers.filesIn(temporary))
                        .containsExactlyInAnyOrder(young, strange, owned.directory(), next.directory());
            }
        }
        assertThat(abandoned).doesNotExist();
    }

    @Test
    void emptying_spares_the_unpacked_executables() throws Exception {
        Path executable = Files.createDirectories(temporary.resolve("binaries/redis-7"));
        Path log = Files.createDirectories(temporary.resolve("redis")).resolve("server.log");
        Files.writeString(log, "old");
        Place.emptied(temporary).open("redis", "TERM").close();
        assertThat(executable).exists();
        assertThat(log).doesNotExist();
    }

    private static Path old(Path directory) throws IOException {
        return Files.setLastModifiedTime(directory, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }
}
