package com.austa.gamification.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProfileTest {

    @RegisterExtension
    static final ApiServer API = new ApiServer();

    @BeforeAll
    static void ann_has_points() {
        API.world.earn(World.ANN, "health", 120);
        API.world.earn(World.ANN, "care", 30);
        API.world.profiles.spend(World.ANN, 40);
    }

    @Test
    void a_profile_has_the_fields_of_the_contract() {
        assertThat(API.client()
                        .get("/users/" + World.ANN + "/profile", ApiServer.ann())
                        .text())
                .isEqualTo("{\"id\":\"" + World.ANN
                        + "\",\"points\":150,\"availablePoints\":110,\"debt\":0,\"level\":2,\"nextLevelAt\":300,"
                        + "\"healthPoints\":120,\"carePoints\":30,\"planPoints\":0,"
                        + "\"pointsByJourney\":{\"care\":30,\"health\":120},"
                        + "\"createdAt\":\"2026-01-02T03:04:00Z\",\"updatedAt\":\"2026-02-03T04:05:06.789Z\"}");
    }
}
