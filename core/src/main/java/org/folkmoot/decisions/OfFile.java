package org.folkmoot.decisions;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The digest of a file that somebody has uploaded: SHA-256 of its bytes as they are kept beside the record. Said of a component of a
 * command, it has a file to be chosen on the form, and nothing but a kept file is taken there; said of a component of an event, the
 * file is cited, shown to those who may see it, and missed if it is lost. A digest of which this is not said is that of a text.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface OfFile {

    /** Whether it tells of a person, such as a sentence or a certificate: then only those in office read it. */
    boolean personal() default false;
}
