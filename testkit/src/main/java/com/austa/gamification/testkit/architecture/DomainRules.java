package com.austa.gamification.testkit.architecture;

import static com.austa.gamification.testkit.architecture.Code.callOf;
import static com.austa.gamification.testkit.architecture.Code.callThatTakesOrGivesA;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;

/** The functional core: the same question gets the same answer, today and when the journal is replayed. */
final class DomainRules {
    private DomainRules() {}

    static List<ArchRule> under(String root) {
        String domain = root + ".domain..";
        return List.of(
                classes()
                        .that()
                        .resideInAPackage(domain)
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(
                                        domain,
                                        "java.lang",
                                        "java.lang.annotation",
                                        "java.math",
                                        "java.time..",
                                        "java.util",
                                        "java.util.function",
                                        "java.util.regex",
                                        "java.util.stream")
                                .or(belongToAnyOf(ByteArrayOutputStream.class, Charset.class, StandardCharsets.class)))
                        .as("the domain knows only itself and values of Java")
                        .because("input and output, threads and frameworks belong to adapters behind a port"),
                noClasses()
                        .that()
                        .resideInAPackage(domain)
                        .should()
                        .callMethodWhere(callOf("java.time", "now", "systemDefault"))
                        .orShould()
                        .callMethodWhere(callOf("java.lang.System", "currentTimeMillis", "nanoTime"))
                        .orShould()
                        .dependOnClassesThat(belongToAnyOf(Clock.class))
                        .orShould()
                        .callConstructor(java.util.Date.class)
                        .as("the domain asks no clock and no default time zone")
                        .because("time arrives in the event and zones are arguments, or a replay would differ"),
                noClasses()
                        .that()
                        .resideInAPackage(domain)
                        .should()
                        .callMethodWhere(callOf("java.util.UUID", "randomUUID"))
                        .orShould()
                        .callMethodWhere(callOf("java.lang.Math", "random"))
                        .orShould()
                        .dependOnClassesThat(
                                belongToAnyOf(Random.class, SplittableRandom.class, ThreadLocalRandom.class))
                        .as("the domain leaves nothing to chance")
                        .because("ids are handed in and the same history must give the same result"),
                noClasses()
                        .that()
                        .resideInAPackage(domain)
                        .should()
                        .callMethodWhere(callOf("java.lang.System", "getenv", "getProperty", "getProperties"))
                        .orShould()
                        .callMethodWhere(callOf("java.util.Locale", "getDefault"))
                        .as("the domain does not look at the machine it runs on")
                        .because("two instances must decide alike; what is configurable is an argument"),
                noClasses()
                        .that()
                        .resideInAPackage(domain)
                        .should(Code.holdFloatingPoint())
                        .orShould()
                        .callCodeUnitWhere(callThatTakesOrGivesA(double.class, float.class))
                        .as("the domain counts in exact numbers")
                        .because(
                                "a floating-point sum depends on the order of its parts, and events come in any order"),
                fields().that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(domain)
                        .and()
                        .arePublic()
                        .should()
                        .beFinal()
                        .allowEmptyShould(true)
                        .as("nobody can change a value of the domain from outside")
                        .because("after a conflict a decision is asked for again, from the same values"),
                fields().that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(domain)
                        .and()
                        .haveModifier(STATIC)
                        .should()
                        .beFinal()
                        .as("the domain keeps no static state")
                        .because("a decision may be asked on several threads at once"),
                slices().matching(root + ".domain.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .as("inside the domain imports run one way")
                        .because("a noun can be read and changed without those that stand on it"));
    }
}
