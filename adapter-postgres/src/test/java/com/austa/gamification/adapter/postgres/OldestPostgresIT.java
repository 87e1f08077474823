package com.austa.gamification.adapter.postgres;

import com.austa.gamification.devservices.DevPostgres;

class OldestPostgresIT extends PostgresContract {

    OldestPostgresIT() {
        super(DevPostgres.OLDEST);
    }
}
