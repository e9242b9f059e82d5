package org.folkmoot.web.roll;

import java.time.LocalDate;
import org.folkmoot.web.identity.Person;

/**
 * A person as a line of a roll file names them.
 *
 * @param document the number of an identity document, in the form of {@link DocumentNumber#normal}
 * @param phone empty if there is none
 */
public record RollPerson(
        long line, String name, String document, String phone, LocalDate birthDate, boolean representative) {

    /** Whether the person is of age on that day. */
    public boolean isAdult(LocalDate day) {
        return Person.isAdult(birthDate, day);
    }

    /** Nothing personal: whatever prints a person prints no more than where they stand in the file. */
    @Override
    public String toString() {
        return "line " + line;
    }
}
