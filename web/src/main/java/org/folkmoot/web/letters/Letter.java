package org.folkmoot.web.letters;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.vocabulary.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * What stands on one household's letter.
 *
 * @param address building and unit; its id where none is known
 * @param until the last day on which the codes are good
 */
record Letter(HouseholdId household, String address, List<Addressee> addressees, LocalDate until) {

    Letter {
        addressees = List.copyOf(addressees);
    }

    /** @param name their id where none is known @param code null for somebody who has an account already */
    record Addressee(String name, @Nullable String code) {

        /** Nothing that lets somebody in. */
        @Override
        public String toString() {
            return "Addressee";
        }
    }
}
