package com.austa.gamification.testkit.architecture;

import static java.util.stream.Collectors.toUnmodifiableList;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the rules ask of code that ArchUnit has no words for. */
final class Code {
    private Code() {}

    /** A call of a method of one of these names, on a class of this name or on any class of this package. */
    static DescribedPredicate<JavaMethodCall> callOf(String classOrPackage, String... names) {
        Set<String> called = Set.of(names);
        return DescribedPredicate.describe("call " + classOrPackage + " " + called, call -> {
            JavaClass owner = call.getTargetOwner();
            return called.contains(call.getName())
                    && (owner.getName().equals(classOrPackage)
                            || owner.getPackageName().equals(classOrPackage));
        });
    }

    /** A call with one of these types among its parameters or as its result. */
    static DescribedPredicate<JavaCall<?>> callThatTakesOrGivesA(Class<?>... types) {
        Set<String> names = Stream.of(types).map(Class::getName).collect(toUnmodifiableSet());
        return DescribedPredicate.describe(
                "call with " + names,
                call -> Stream.concat(
                                call.getTarget().getRawParameterTypes().stream(),
                                Stream.of(call.getTarget().getRawReturnType()))
                        .anyMatch(type -> names.contains(type.getName())));
    }

    /** A field, a parameter or a result that is a {@code double} or a {@code float}. */
    static ArchCondition<JavaClass> holdFloatingPoint() {
        Set<String> inexact = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
        return condition("hold floating-point numbers", type -> {
            Stream<String> fields = type.getFields().stream()
                    .filter(field -> inexact.contains(field.getRawType().getName()))
                    .map(JavaField::getDescription);
            Stream<String> units = type.getCodeUnits().stream()
                    .filter(unit -> Stream.concat(
                                    unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                            .anyMatch(used -> inexact.contains(used.getName())))
                    .map(JavaCodeUnit::getDescription);
            return Stream.concat(fields, units).collect(toUnmodifiableList());
        });
    }

    static ArchCondition<JavaCodeUnit> catchA(Class<? extends Throwable> problem) {
        return condition(
                "catch a " + problem.getSimpleName(),
                unit -> unit.getTryCatchBlocks().stream()
                        .filter(block ->
                                block.getCaughtThrowables().stream().anyMatch(caught -> caught.isAssignableTo(problem)))
                        .map(block -> unit.getDescription() + " in " + block.getSourceCodeLocation())
                        .collect(toUnmodifiableList()));
    }

    /** Holds where something is found. It reports either way, because ArchUnit takes silence in an "or" for a yes. */
    private static <T extends HasDescription> ArchCondition<T> condition(
            String description, Function<T, List<String>> find) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                List<String> found = find.apply(item);
                if (found.isEmpty()) {
                    events.add(SimpleConditionEvent.violated(item, item.getDescription() + " does not " + description));
                }
                found.forEach(what -> events.add(SimpleConditionEvent.satisfied(item, what + " does " + description)));
            }
        };
    }
}
