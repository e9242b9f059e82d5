package org.folkmoot.web.results;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.committee.CommitteeCommand.MoveMotion;
import org.folkmoot.committee.CommitteeCommand.SupportMotion;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.disclosures.DisclosureCommand.CorrectDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.TakeDownDisclosure;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureCorrected;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureOvertaken;
import org.folkmoot.results.ResultCommand.AnnulResult;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.scenario.Act;
import org.folkmoot.web.scenario.Play;
import org.folkmoot.web.scenario.Town;
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
        var motion = decided(year.play(), year.town(), vote);
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

    private static MotionId decided(Play play, Town town, VoteId vote) {
        var motion = new MotionId(play.id('C'));
        var members = town.sitting();
        play.must(
                members.getFirst(),
                MAY_25,
                new MoveMotion(
                        motion,
                        MotionPurpose.ANNUL_RESULT,
                        vote,
                        null,
                        List.of(),
                        null,
                        null,
                        "选票有误",
                        play.digest(),
                        List.of()));
        for (var member : members.subList(0, members.size() / 2 + 1))
            play.must(member, MAY_25, new SupportMotion(motion));
        return motion;
    }
}
