package com.austa.gamification.adapter.postgres;

import com.austa.gamification.devservices.DevPostgres;

class NewestPostgresIT extends PostgresContract {

    NewestPostgresIT() {
        super(DevPostgres.NEWEST);
    }
}
