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
        API.client().post("/users/" + World.ANN + "/rewards/coffee/redeem", ApiServer.ann(), null);
    }

    @Test
    void a_profile_has_the_fields_of_the_contract() {
        assertThat(API.client()
                        .get("/users/" + World.ANN + "/profile", ApiServer.ann())
                        .text())
                .isEqualTo("{\"id\":\"" + World.ANN
                        + "\",\"points\":150,\"availablePoints\":100,\"debt\":0,\"level\":2,\"nextLevelAt\":300,"
                        + "\"healthPoints\":120,\"carePoints\":30,\"planPoints\":0,"
                        + "\"pointsByJourney\":{\"care\":30,\"health\":120},"
                        + "\"createdAt\":\"2026-11-22T12:00:00Z\",\"updatedAt\":\"2026-11-22T12:00:00Z\"}");
    }
}
