package com.austa.gamification.testkit.architecture;

import static com.austa.gamification.testkit.architecture.Code.callOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;

import com.tngtech.archunit.lang.ArchRule;
import java.sql.SQLException;
import java.util.List;

/** How code is named, and what it may do where. */
final class CodeRules {
    private CodeRules() {}

    static List<ArchRule> under(String root) {
        String all = root + "..";
        String servers = root + ".devservices..";
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage(all)
                        .should()
                        .haveNameMatching(".*(Util|Utils|Helper|Helpers|Impl|Service|Manager)")
                        .as("a class is named after what it is")
                        .because("such a name says where a class came from, and anything fits in it"),
                noClasses()
                        .that()
                        .resideInAPackage(all)
                        .should()
                        .resideInAnyPackage(
                                all + "common..",
                                all + "dto..",
                                all + "exception..",
                                all + "helper..",
                                all + "impl..",
                                all + "misc..",
                                all + "model..",
                                all + "service..",
                                all + "util..",
                                all + "utils..")
                        .as("a package is named after a noun of the business")
                        .because("who asks how a streak is counted should not have to look into five layers"),
                classes()
                        .that()
                        .resideInAPackage(all)
                        .and()
                        .resideOutsideOfPackage(servers)
                        .and()
                        .haveSimpleNameEndingWith("Port")
                        .should()
                        .beInterfaces()
                        .andShould()
                        .resideInAnyPackage(root + ".domain..", root + ".application..")
                        .as("a port is an interface of the inside")
                        .because("the inside says what it needs and the outside provides it"),
                noCodeUnits()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage(all)
                        .and()
                        .areDeclaredInClassesThat()
                        .resideOutsideOfPackages(root + ".adapter.postgres.transaction..", servers)
                        .should(Code.catchA(SQLException.class))
                        .as("the engine catches an SQLException only where transactions are run")
                        .because("whether to repeat, to bisect or to give up is decided in one place"),
                noClasses()
                        .that()
                        .resideInAPackage(all)
                        .and()
                        .resideOutsideOfPackage(servers)
                        .should()
                        .callMethodWhere(callOf("java.lang.Thread", "sleep"))
                        .orShould()
                        .callMethodWhere(callOf("java.util.concurrent.TimeUnit", "sleep"))
                        .orShould()
                        .callMethodWhere(callOf("java.util.concurrent.locks.LockSupport", "parkNanos", "parkUntil"))
                        .as("nobody sleeps, but who waits for a foreign process")
                        .because("a sleeping thread cannot be stopped; wait for the thing itself, or schedule"),
                noClasses()
                        .that()
                        .resideInAPackage(all)
                        .and()
                        .resideOutsideOfPackages(
                                root + ".bootstrap..",
                                root + ".devservices..",
                                root + ".testkit..",
                                root + ".benchmarks..")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .callMethodWhere(callOf("java.lang.System", "exit"))
                        .orShould()
                        .callMethodWhere(callOf("java.lang.Runtime", "exit", "halt"))
                        .as("the console and the exit code belong to programs")
                        .because("everything else may be embedded in somebody else's"),
                noClasses()
                        .that()
                        .resideInAPackage(all)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "java.util.logging..", "org.apache.logging..", "org.apache.commons.logging..")
                        .as("what is logged goes through SLF4J")
                        .because("an operator sets up one logging system"));
    }
}
