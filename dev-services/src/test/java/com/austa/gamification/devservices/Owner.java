package com.austa.gamification.devservices;

import java.nio.file.Path;
import java.util.EnumSet;

/** A program that owns servers, to be killed by a test. */
final class Owner {

    private Owner() {}

    /** @param arguments a data directory, or none for ephemeral servers */
    public static void main(String[] arguments) throws Exception {
        EnumSet<DevServices.Component> all = EnumSet.allOf(DevServices.Component.class);
        DevServices services = arguments.length == 0
                ? DevServices.startEphemeral(all)
                : DevServices.startIn(Path.of(arguments[0]), all);
        DevDatabase database = services.postgres().database();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                System.out.println("at the end " + Sql.answer(database, "SELECT 'it answers'"));
            } catch (Exception gone) {
                System.out.println("at the end " + gone);
            }
            services.close();
            System.out.println("closed");
        }));
        Sql.execute(database, "CREATE TABLE IF NOT EXISTS fact AS SELECT 42 AS id");
        System.out.println("started");
        Thread.currentThread().join();
    }
}
