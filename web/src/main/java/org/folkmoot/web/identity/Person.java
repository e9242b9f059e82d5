package org.folkmoot.web.identity;

import java.time.LocalDate;

/**
 * What is known of a person on a roll, apart from the record.
 *
 * @param phone empty if there is none
 * @param document the number of an identity document
 */
public record Person(String name, String phone, String building, String unit, String document, LocalDate birthDate) {

    /** L25 27. */
    public static final int AGE_OF_MAJORITY = 18;

    /** Whether the person is of age on that day. A year of life ends on the day of the same date or, lacking that, with the month (CC 202). */
    public boolean isAdult(LocalDate day) {
        return isAdult(birthDate, day);
    }

    /** Whether somebody born then is of age on that day. */
    public static boolean isAdult(LocalDate birthDate, LocalDate day) {
        return !birthDate.plusYears(AGE_OF_MAJORITY).isAfter(day);
    }

    /** Nothing personal. */
    @Override
    public String toString() {
        return "Person";
    }
}
