package org.folkmoot.vocabulary;

import java.time.LocalDate;

/**
 * How far a community may go with a parameter, on both sides: what may only be raised could otherwise be raised until nothing can be
 * decided any more.
 *
 * @param least the least value allowed
 * @param most the greatest value allowed; the same as the least where the law leaves no choice
 * @param since the first day of the law that says so; {@link #ALWAYS} if it always was
 * @param law where it stands; empty where no law says so and the bound is this software's
 */
public record Bound(String least, String most, LocalDate since, String law) {

    /** Since before any law that a book could be made under. */
    public static final LocalDate ALWAYS = LocalDate.MIN;

    /** The law leaves no choice. */
    public static Bound fixed(String value, LocalDate since, String law) {
        return new Bound(value, value, since, law);
    }

    /** Whether there is no choice. */
    public boolean isFixed() {
        return least.equals(most);
    }
}
