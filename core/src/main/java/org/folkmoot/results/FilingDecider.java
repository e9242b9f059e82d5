package org.folkmoot.results;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.results.ResultRefusal.*;

import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.duties.DutyEvent;
import org.folkmoot.results.ResultCommand.RecordFiling;
import org.folkmoot.results.ResultEvent.CharterFiled;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.OneLine;
import org.jspecify.annotations.Nullable;

/** The street office records that an adopted charter or convention was filed with it (L25 31). Other decisions are not filed. */
final class FilingDecider implements Decider<RecordFiling, FilingDecider.State> {

    /** @param owed whether it is to be filed */
    record State(boolean byOffice, boolean owed, @Nullable Standing result) {}

    @Override
    public Known<State> knows(Given given, RecordFiling command) {
        return Known.together(
                CommunityEvent.actsFor(Body.STREET_OFFICE, given),
                DutyEvent.isOpen(ResultEvent.toFile(command.vote())),
                Standing.of(command.vote()),
                State::new);
    }

    @Override
    public Decision decide(Given given, RecordFiling c, State state) {
        if (!state.byOffice) return refuse(FILING_BY_STREET_OFFICE_ONLY);
        if (state.result == null) return refuse(RESULT_UNKNOWN);
        if (!state.owed) return refuse(NOTHING_TO_FILE);
        if (!OneLine.is(c.number())) return refuse(FILING_NUMBER_UNFIT);
        return accept(new CharterFiled(c.vote(), state.result.declared().proposal(), c.number(), given.today()));
    }
}
