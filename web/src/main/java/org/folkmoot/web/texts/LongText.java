package org.folkmoot.web.texts;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text that is kept beside the record: it says something and is no book. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LongText.Look.class)
public @interface LongText {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at blanks and length; a text that may be left out may be left out. */
    final class Look implements ConstraintValidator<LongText, String> {

        private static final int MOST_CHARACTERS = 20_000;

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || fits(text);
        }

        /** Whether a text that was given can be kept. */
        public static boolean fits(String text) {
            return !text.isBlank() && text.codePointCount(0, text.length()) <= MOST_CHARACTERS;
        }
    }
}
