package com.austa.gamification.devservices;

import java.util.Locale;

/** What this machine is called in the names of packed servers. */
final class Platform {

    private static final String OS = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    private static final String ARCH = System.getProperty("os.arch").toLowerCase(Locale.ROOT);

    private Platform() {}

    /** The archive of PostgreSQL, e.g. {@code postgres-linux-x86_64.txz}. */
    static String postgresArchive() {
        return "postgres-%s-%s.txz".formatted(os(), isArm() ? "arm_64" : "x86_64");
    }

    /** The executable of Redis, e.g. {@code redis-server-7.0.15-linux-amd64}. */
    static String redisExecutable(String version) {
        return "redis-server-%s-%s-%s".formatted(version, os(), isArm() ? "arm64" : "amd64");
    }

    static boolean isLinux() {
        return "linux".equals(os());
    }

    private static String os() {
        if (OS.startsWith("mac")) {
            return "darwin";
        }
        return OS.startsWith("windows") ? "windows" : "linux";
    }

    private static boolean isArm() {
        return "aarch64".equals(ARCH) || "arm64".equals(ARCH);
    }
}
