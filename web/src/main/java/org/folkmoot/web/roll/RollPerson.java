package org.folkmoot.web.roll;

import java.time.LocalDate;

/**
 * A person as a line of a roll file names them.
 *
 * @param document the number of an identity document, in the form of {@link DocumentNumber#normal}
 * @param phone empty if there is none
 */
public record RollPerson(long line, String name, String document, String phone, LocalDate birthDate, boolean representative) {

    /** Whether the person is of age on that day. Ages end with the day of the same date; where there is none, with the month (CC 202). */
    public boolean isAdult(LocalDate day) {
        return !birthDate.plusYears(AGE_OF_MAJORITY).isAfter(day);
    }

    /** L25 27. */
    public static final int AGE_OF_MAJORITY = 18;

    /** Nothing personal: whatever prints a person prints no more than where they stand in the file. */
    @Override
    public String toString() {
        return "line " + line;
    }
}
