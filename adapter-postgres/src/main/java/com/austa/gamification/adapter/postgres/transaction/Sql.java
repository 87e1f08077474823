package com.austa.gamification.adapter.postgres.transaction;

import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/** SQL texts: one statement a file, in the package of the class that runs it, numbered where they run one after another. */
public final class Sql {

    private static final ClasspathSqlLocator FILES = ClasspathSqlLocator.removingComments();

    private Sql() {}

    /**
     * @param name with its folder and without {@code .sql}, as in {@code change/01_lock_partitions}
     * @throws IllegalArgumentException if there is no such file
     */
    public static String beside(Class<?> runner, String name) {
        return FILES.getResource(
                        runner.getClassLoader(), runner.getPackageName().replace('.', '/') + "/" + name + ".sql")
                .strip();
    }
}
