package com.austa.gamification.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Which arrows there are between the modules, and which library belongs to which of them. */
final class DependencyRules {
    private static final List<String> EVERYWHERE = List.of("java..", "org.slf4j..", "org.jspecify.annotations..");

    private DependencyRules() {}

    static List<ArchRule> under(String root) {
        return List.of(
                knowsOnly(
                        root,
                        "application",
                        "com.fasterxml.jackson..",
                        "com.github.benmanes.caffeine..",
                        "com.google.common..",
                        "com.google.re2j..",
                        "com.networknt.schema..",
                        "dev.cel..",
                        "jakarta.validation.."),
                knowsOnly(root, "adapter.kafka", "org.apache.kafka..", "io.github.resilience4j.."),
                knowsOnly(
                        root,
                        "adapter.postgres",
                        "com.fasterxml.uuid..",
                        "com.zaxxer.hikari..",
                        "javax.sql",
                        "org.flywaydb.core..",
                        "org.jdbi.v3..",
                        "org.postgresql.."),
                knowsOnly(
                        root,
                        "adapter.redis",
                        "com.github.benmanes.caffeine..",
                        "io.github.resilience4j..",
                        "io.lettuce.core.."),
                knowsOnly(
                        root,
                        "adapter.http",
                        "com.auth0.jwt..",
                        "com.codahale.metrics..",
                        "com.fasterxml.jackson..",
                        "com.github.benmanes.caffeine..",
                        "graphql..",
                        "io.dropwizard..",
                        "io.github.bucket4j..",
                        "jakarta..",
                        "org.dataloader..",
                        "org.eclipse.jetty..",
                        "org.glassfish.jersey.."),
                classes()
                        .that()
                        .resideInAPackage(root + ".devservices..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(allowed(
                                root + ".devservices..",
                                "io.zonky.test..",
                                "javax.sql",
                                "kafka..",
                                "org.apache.commons.compress..",
                                "org.apache.kafka..",
                                "org.postgresql..",
                                "redis.embedded..",
                                "scala.."))
                        .as("dev-services knows only the servers it starts")
                        .because("servers can be started for any test, whatever it tests"),
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .and()
                        .resideOutsideOfPackage(root + ".application.cel..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("dev.cel..", "com.google.common..")
                        .as("CEL and the collections in its interface stay in one package")
                        .because("conditions are the domain's own; CEL is only how they are written down"),
                slices().matching(root + ".adapter.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .as("adapters do not know each other")
                        .because("each can be replaced alone; bootstrap introduces them"),
                classes()
                        .that()
                        .resideInAPackage(root + ".adapter..")
                        .should()
                        .onlyHaveDependentClassesThat()
                        .resideInAnyPackage(root + ".adapter..", root + ".bootstrap..", root + ".benchmarks..")
                        .as("only bootstrap sees adapters")
                        .because("the inside must not know what stands around it"),
                noClasses()
                        .that()
                        .resideInAPackage(root + ".bootstrap..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + ".adapter.*.*..")
                        .as("bootstrap comes in by an adapter's front door")
                        .because("what an adapter keeps behind its root package can be rebuilt without the wiring"),
                classes()
                        .that()
                        .resideInAPackage(root + ".bootstrap..")
                        .should()
                        .onlyHaveDependentClassesThat()
                        .resideInAnyPackage(root + ".bootstrap..", root + ".benchmarks..")
                        .as("nothing knows bootstrap")
                        .because("it wires the others and is wired by nobody"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".testkit..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(root + ".testkit..")
                        .as("main code does not know the testkit")
                        .because("in-memory ports and generators forget everything when the process ends"));
    }

    private static ArchRule knowsOnly(String root, String module, String... libraries) {
        String[] own = Stream.concat(
                        Stream.of(root + "." + module + "..", root + ".application..", root + ".domain.."),
                        Stream.of(libraries))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + "." + module + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed(own))
                .as(module + " knows only the inside and its own libraries")
                .because("a library that is used in one module can be replaced in one module");
    }

    private static String[] allowed(String... packages) {
        return Stream.concat(Stream.of(packages), EVERYWHERE.stream()).toArray(String[]::new);
    }
}
