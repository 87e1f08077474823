package com.austa.gamification.application.event.payload;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of these words, letter by letter; nothing at all is left to {@code @NotNull}. */
@Documented
@Constraint(validatedBy = OneOf.Validator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneOf {

    String[] value();

    String message() default "must be one of {value}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Made by the Bean Validation provider, once a use. */
    final class Validator implements ConstraintValidator<OneOf, @Nullable String> {

        private Set<String> words = Set.of();

        @Override
        public void initialize(OneOf constraint) {
            words = Set.of(constraint.value());
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || words.contains(text);
        }
    }
}
