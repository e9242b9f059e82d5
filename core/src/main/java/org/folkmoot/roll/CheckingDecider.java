package org.folkmoot.roll;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.roll.RollRefusal.ROLL_CHANGED_MEANWHILE;
import static org.folkmoot.roll.RollRefusal.ROLL_CHECKED_ALREADY;
import static org.folkmoot.roll.RollRefusal.ROLL_CHECKED_BY_ANOTHER_OFFICE;

import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.roll.RollCommand.CheckRoll;
import org.folkmoot.roll.RollEvent.RollChecked;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Offices;

/** The supervision board or the street office, neither of which keeps the roll, looks at what was entered: one of them is enough, so neither can hold up a meeting alone. */
final class CheckingDecider implements Decider<CheckRoll, CheckingDecider.State> {

    record State(Offices offices, int unchecked) {}

    @Override
    public Known<State> knows(Given given, CheckRoll command) {
        return Known.together(CommunityEvent.officesOf(given.by()), RollEvent.unchecked(), State::new);
    }

    @Override
    public Decision decide(Given given, CheckRoll command, State state) {
        var by = checking(given, state.offices);
        if (by.isEmpty()) return refuse(ROLL_CHECKED_BY_ANOTHER_OFFICE);
        if (state.unchecked == 0) return refuse(ROLL_CHECKED_ALREADY);
        if (command.entries() != state.unchecked) return refuse(ROLL_CHANGED_MEANWHILE);
        return accept(new RollChecked(command.entries(), by.get()));
    }

    private static Optional<Body> checking(Given given, Offices offices) {
        return Stream.of(Body.SUPERVISION_BOARD, Body.STREET_OFFICE)
                .filter(body -> offices.held(given.by(), body, given.today()))
                .findFirst();
    }
}
