package org.folkmoot.web.proposals;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import org.folkmoot.proposals.ProposalCommand.RecordStudy;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.web.scenario.Act;
import org.folkmoot.web.scenario.Year;
import org.springframework.core.annotation.Order;

/** Step 3: the party organisation studies the matter of the petition before its meeting (L25 30). */
@AutoService(Act.class)
@Order(45)
public final class StudyAct implements Act {

    private static final LocalDate MARCH_18 = LocalDate.of(2026, 3, 18);

    @Override
    public void perform(Year year) {
        var play = year.play();
        var town = year.town();
        town.lead(play, MARCH_18);
        var study = new RecordStudy(year.found("courtyard", ProposalId.class), play.digest());
        var day = play.on("3", MARCH_18);
        day.refuses(
                town.chair(),
                study,
                "STUDY_BY_PARTY_ORGANISATION_ONLY",
                "the chair records the party organisation's study");
        day.accepts(town.party(), study, "the party organisation records it itself (MTG-9)");
        day.refuses(town.party(), study, "PROPOSAL_ALREADY_STUDIED", "… and a second time");
    }
}
