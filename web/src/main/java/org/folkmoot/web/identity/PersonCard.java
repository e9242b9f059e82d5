package org.folkmoot.web.identity;

import java.time.LocalDate;
import java.util.Set;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/**
 * What one reader may know of one person: a field that they may not read is null.
 *
 * @param erased whether nothing is known of the person any more
 */
public record PersonCard(
        ResidentId resident,
        boolean erased,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String building,
        @Nullable String unit,
        @Nullable String document,
        @Nullable LocalDate birthDate) {

    static PersonCard erased(ResidentId resident) {
        return new PersonCard(resident, true, null, null, null, null, null, null);
    }

    static PersonCard of(ResidentId resident, Person person, Set<PersonField> fields) {
        boolean address = fields.contains(PersonField.ADDRESS);
        return new PersonCard(
                resident,
                false,
                fields.contains(PersonField.NAME) ? person.name() : null,
                fields.contains(PersonField.PHONE) ? person.phone() : null,
                address ? person.building() : null,
                address ? person.unit() : null,
                fields.contains(PersonField.DOCUMENT) ? person.document() : null,
                fields.contains(PersonField.BIRTH_DATE) ? person.birthDate() : null);
    }

    /** Nothing personal. */
    @Override
    public String toString() {
        return "PersonCard[" + resident + "]";
    }
}
