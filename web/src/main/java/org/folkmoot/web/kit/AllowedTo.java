package org.folkmoot.web.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.folkmoot.web.identity.Role;

/** Whose accounts may ask for this. A handler of the interface without it is open to nobody. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {

    /** The roles; none if one of the following says whom it is for. */
    Role[] value() default {};

    /** Whether accounts of all roles may ask. */
    boolean anyAccount() default false;

    /** Whether those who have not signed in may ask, too. */
    boolean everybody() default false;
}
