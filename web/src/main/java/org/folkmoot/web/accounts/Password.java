package org.folkmoot.web.accounts;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.jspecify.annotations.Nullable;

/** A password that may be chosen: at least ten characters, and no more than is looked at. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Password.Look.class)
@interface Password {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the length. */
    final class Look implements ConstraintValidator<Password, String> {

        private static final int FEWEST = 10;

        /** @throws EdgeException if the password is too short or too long */
        static void demand(String password) {
            if (!fits(password)) throw new EdgeException(EdgeRefusal.INVALID_VALUE, "password");
        }

        @Override
        public boolean isValid(@Nullable String password, ConstraintValidatorContext context) {
            return password == null || fits(password);
        }

        private static boolean fits(String password) {
            return password.codePointCount(0, password.length()) >= FEWEST
                    && password.getBytes(StandardCharsets.UTF_8).length <= Passwords.MOST_BYTES;
        }
    }
}
