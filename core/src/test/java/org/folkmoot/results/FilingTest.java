package org.folkmoot.results;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.results.ResultRefusal.*;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.results.ResultCommand.CorrectResult;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.results.ResultCommand.RecordFiling;
import org.folkmoot.results.ResultEvent.AnnualReportHeard;
import org.folkmoot.results.ResultEvent.CharterAdopted;
import org.folkmoot.results.ResultEvent.CharterFiled;
import org.folkmoot.results.ResultEvent.Consequence;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MTG-10: an adopted charter or convention is filed with the street office, and other decisions are not. COM-11: the yearly report. */
class FilingTest {

    private static final VoteId VOTE = new VoteId("V-00000001");
    private static final RecordFiling FILE = new RecordFiling(VOTE, "南街备〔2026〕3号");
    private static final CharterAdopted ADOPTED = new CharterAdopted(VOTE, COURTYARD);

    private static History counted(Matter matter, int yes) {
        return COMMUNITY.and(
                tabled(COURTYARD, Matter.IMPORTANT),
                classed(COURTYARD, matter),
                voteOpened(VOTE, ASSEMBLY_OF_HOUSEHOLDS, 106),
                new VoteCounted(
                        VOTE,
                        MEETING,
                        COURTYARD,
                        new TreeMap<>(Map.of("yes", yes, "no", 106 - yes, "abstain", 0)),
                        106,
                        106));
    }

    private static List<Consequence> consequences(Decision decision) {
        return ((Decision.Accepted) decision)
                .events().stream()
                        .filter(Consequence.class::isInstance)
                        .map(Consequence.class::cast)
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "CHARTER, 54, true",
        "CONVENTION, 54, true",
        "CHARTER, 53, false",
        "IMPORTANT, 54, false",
        "BY_ELECTION, 54, false"
    })
    void only_what_makes_or_changes_charter_or_convention_is_to_be_filed(Matter matter, int yes, boolean filed) {
        var declared = counted(matter, yes).when(CHAIR, DAY, new DeclareResult(VOTE, COURTYARD, null));
        assertEquals(filed ? List.of(ADOPTED) : List.of(), consequences(declared));
        assertEquals(
                List.of(new Duty.Arises(Duty.once(ResultEvent.toFile(VOTE), Body.COMMITTEE, "MTG-10", null))),
                ADOPTED.duties());
    }

    @ParameterizedTest
    @CsvSource({"54", "53"})
    void the_yearly_report_is_heard_whatever_the_meeting_thinks_of_it(int yes) {
        var declared = counted(Matter.ANNUAL_REPORT, yes).when(CHAIR, DAY, new DeclareResult(VOTE, COURTYARD, null));
        assertEquals(List.of(new AnnualReportHeard(VOTE, COURTYARD, DAY)), consequences(declared));
    }

    private static List<Event> ballots(int yes) {
        return IntStream.rangeClosed(1, 106)
                .<Event>mapToObj(n -> new BallotCast(VOTE, null, resident(n), n <= yes ? "yes" : "no", null))
                .toList();
    }

    /** The ballots of the record say otherwise than what was declared. */
    private static Decision corrected(Matter matter, int declared, int yes) {
        return counted(matter, declared)
                .and(ballots(yes))
                .then(CHAIR, DAY, new DeclareResult(VOTE, COURTYARD, null))
                .when(SUPERVISOR, DAY, new CorrectResult(VOTE, COURTYARD, "重新计票"));
    }

    @Test
    void a_charter_that_passes_only_by_counting_again_is_to_be_filed_as_well() {
        assertEquals(List.of(ADOPTED), consequences(corrected(Matter.CHARTER, 53, 54)));
        assertEquals(List.of(), consequences(corrected(Matter.CHARTER, 52, 53)));
        assertEquals(List.of(), consequences(corrected(Matter.CHARTER, 54, 55)));
        assertEquals(List.of(), consequences(corrected(Matter.IMPORTANT, 53, 54)));
    }

    @Test
    void what_counting_again_has_not_passed_is_not_filed() {
        var failed = counted(Matter.CHARTER, 54)
                .and(ballots(53))
                .then(CHAIR, DAY, new DeclareResult(VOTE, COURTYARD, null))
                .then(SUPERVISOR, DAY, new CorrectResult(VOTE, COURTYARD, "重新计票"));
        assertEquals(refuse(NOTHING_TO_FILE), failed.when(STREET, DAY, FILE));
    }

    @Test
    void while_nobody_has_set_its_class_it_is_filed_as_its_tabler_named_it() {
        var declared = COMMUNITY
                .and(
                        tabled(COURTYARD, Matter.CHARTER),
                        voteOpened(VOTE, ASSEMBLY_OF_HOUSEHOLDS, 106),
                        new VoteCounted(VOTE, MEETING, COURTYARD, new TreeMap<>(Map.of("yes", 54, "no", 52)), 106, 106))
                .when(CHAIR, DAY, new DeclareResult(VOTE, COURTYARD, null));
        assertEquals(List.of(ADOPTED), consequences(declared));
    }

    @Test
    void the_street_office_records_the_receipt_with_its_number_once() {
        var adopted = counted(Matter.CHARTER, 54).then(CHAIR, DAY, new DeclareResult(VOTE, COURTYARD, null));
        var filed = new CharterFiled(VOTE, COURTYARD, "南街备〔2026〕3号", DAY.plusDays(9));
        assertEquals(accept(filed), adopted.when(STREET, DAY.plusDays(9), FILE));
        assertEquals(List.of(new Duty.Done(ResultEvent.toFile(VOTE))), filed.duties());
        for (var other : List.of(CHAIR, SUPERVISOR, NOBODY))
            assertEquals(refuse(FILING_BY_STREET_OFFICE_ONLY), adopted.when(other, DAY, FILE));
        assertEquals(refuse(NOTHING_TO_FILE), adopted.and(filed).when(STREET, DAY, FILE));
        assertEquals(refuse(FILING_NUMBER_UNFIT), adopted.when(STREET, DAY, new RecordFiling(VOTE, " ")));
    }

    @Test
    void nothing_else_is_filed() {
        assertEquals(refuse(RESULT_UNKNOWN), COMMUNITY.when(STREET, DAY, FILE));
        var ordinary = counted(Matter.IMPORTANT, 54).then(CHAIR, DAY, new DeclareResult(VOTE, COURTYARD, null));
        assertEquals(refuse(NOTHING_TO_FILE), ordinary.when(STREET, DAY, FILE));
        var fallen = counted(Matter.CHARTER, 54)
                .then(CHAIR, DAY, new DeclareResult(VOTE, COURTYARD, null))
                .and(new ResultAnnulled(VOTE, COURTYARD, null, AnnulledBy.FAULTY_BALLOTS, null, MOTION, "x"));
        assertEquals(refuse(NOTHING_TO_FILE), fallen.when(STREET, DAY, FILE));
    }
}
