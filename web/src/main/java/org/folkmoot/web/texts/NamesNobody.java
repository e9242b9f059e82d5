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

/** A text that is published, so it holds no {@link PersonalData}. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NamesNobody.Scan.class)
public @interface NamesNobody {

    /** The refusal's code. */
    String message() default "CONTAINS_PERSONAL_DATA";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks for personal data. */
    final class Scan implements ConstraintValidator<NamesNobody, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || !PersonalData.in(text);
        }
    }
}
