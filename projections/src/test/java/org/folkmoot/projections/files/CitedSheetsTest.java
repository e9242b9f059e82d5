package org.folkmoot.projections.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.folkmoot.communities.Change.OfficeLeft;
import org.folkmoot.communities.CommunityEvent.ChangeEntered;
import org.folkmoot.communities.CommunityEvent.Hand;
import org.folkmoot.communities.EndReason;
import org.folkmoot.communities.Evidence;
import org.folkmoot.decisions.Ids;
import org.folkmoot.hearings.HearingCommand.Material;
import org.folkmoot.hearings.HearingEvent.MaterialsShared;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.ChangeId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.ProposalId;
import org.junit.jupiter.api.Test;

class CitedSheetsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final Digest PLAN = Digest.of("plan");
    private static final Digest PICTURE = Digest.of("picture");
    private static final Digest TEXT = Digest.of("text");

    private static MaterialsShared shared(Material... materials) {
        return new MaterialsShared(
                new HearingId("E-00000001"), new ProposalId("P-00000001"), DAY, List.of(materials), new TreeMap<>());
    }

    @Test
    void each_file_that_is_cited_has_a_sheet_and_a_text_has_none() {
        var cited = Folded.of(
                new CitedSheets(),
                shared(new Material("a", null, PLAN), new Material("b", null, PICTURE), new Material("c", TEXT, null)));

        assertEquals(Set.of(PLAN.value(), PICTURE.value()), cited.keys());
        assertEquals(new CitedSheet(PLAN, false, false, List.of(), Folded.DAY), cited.get(PLAN.value()));
    }

    @Test
    void a_paper_is_about_those_whom_the_changes_name_that_rest_on_it_and_not_about_who_entered_them() {
        var left = new OfficeLeft(Body.COMMITTEE, Ids.officer(1), Ids.resident(1), EndReason.RESIGNED);
        var entered = new ChangeEntered(
                new ChangeId("W-00000001"),
                left,
                new Evidence(DAY, PLAN, null, List.of(Ids.resident(8), Ids.resident(9))),
                false,
                new Hand(Ids.officer(2), null, Body.COMMITTEE));
        var people = List.of(
                new PersonId(Ids.officer(1).value()),
                new PersonId(Ids.resident(1).value()));

        var cited = Folded.of(new CitedSheets(), entered).get(PLAN.value());
        assertEquals(new CitedSheet(PLAN, true, false, people, Folded.DAY), cited);
    }

    @Test
    void what_is_cited_again_stays_what_it_is() {
        var once = Folded.of(new CitedSheets(), shared(new Material("a", null, PLAN)));

        assertEquals(
                once.get(PLAN.value()),
                once.and(shared(new Material("b", null, PLAN))).get(PLAN.value()));
    }
}
