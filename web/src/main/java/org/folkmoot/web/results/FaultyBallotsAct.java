package org.folkmoot.web.results;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import org.folkmoot.disclosures.DisclosureCommand.CorrectDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.TakeDownDisclosure;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureCorrected;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureOvertaken;
import org.folkmoot.results.ResultCommand.AnnulResult;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.scenario.Act;
import org.folkmoot.web.scenario.Assembly;
import org.folkmoot.web.scenario.Play;
import org.folkmoot.web.scenario.Year;
import org.springframework.core.annotation.Order;

/** Step 8b: result B falls after it was published, and the board says so at once (DIS-8). */
@AutoService(Act.class)
@Order(75)
public final class FaultyBallotsAct implements Act {

    private static final LocalDate MAY_25 = LocalDate.of(2026, 5, 25);

    @Override
    public void perform(Year year) {
        var vote = year.found("vote B", VoteId.class);
        var board = year.found("vote B on the board", DisclosureId.class);
        var motion = Assembly.foundFaulty(
                year.play(),
                year.town().sitting(),
                MAY_25,
                vote,
                "选票有误",
                year.play().digest());
        var day = year.play().on("8b", MAY_25);
        var annulled = day.accepts(
                year.town().board.getFirst().acting(),
                new AnnulResult(vote, motion, "计票器故障"),
                "the board annuls result B, as the committee has decided, weeks after it was published");
        day.shows(
                Play.only(DisclosureOvertaken.class, annulled).disclosure().equals(board),
                "… and what stands on the board is marked as untrue in the same commit (L25 34)");
        day.refuses(
                year.town().chair(),
                new TakeDownDisclosure(board),
                "DISCLOSURE_TO_BE_CORRECTED",
                "the item is taken down without a correction (DIS-8)");
        var late = year.play().on("8b", MAY_25.plusDays(4));
        var corrected = late.accepts(
                year.town().chair(),
                new CorrectDisclosure(board, "表决结果已撤销", year.play().digest(), "选票有误，结果已撤销"),
                "the committee corrects the item after four days");
        late.shows(Play.only(DisclosureCorrected.class, corrected).late(), "… and late");
    }
}
