package org.folkmoot.roll;

import org.folkmoot.decisions.Given;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Offices;

/** Who keeps the roll. */
final class RollKeepers {

    private RollKeepers() {}

    /** Whether the one who asks keeps it: the administrator, and the committee's officers while they are in office. */
    static boolean include(Given given, Offices offices) {
        return given.by().equals(Actor.ADMINISTRATOR) || offices.held(given.by(), Body.COMMITTEE, given.today());
    }
}
