package org.folkmoot.projections.proposals;

import static org.folkmoot.projections.Facts.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Ids;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureCorrected;
import org.folkmoot.disclosures.DisclosureEvent.DisclosureTakenDown;
import org.folkmoot.hearings.HearingEvent.HearingClosed;
import org.folkmoot.hearings.HearingEvent.HearingOpened;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.projections.proposals.ProposalSheet.Announced;
import org.folkmoot.projections.proposals.ProposalSheet.Heard;
import org.folkmoot.projections.proposals.ProposalSheet.Moment;
import org.folkmoot.projections.proposals.ProposalSheet.Result;
import org.folkmoot.projections.proposals.ProposalSheet.Wording;
import org.folkmoot.proposals.ProposalEvent.ClassSettled;
import org.folkmoot.proposals.ProposalEvent.ProposalAmended;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalTakenOffAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalWithdrawn;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.vocabulary.Matter;
import org.junit.jupiter.api.Test;

class ProposalViewsTest {

    private static final List<Event> DECIDED = List.of(
            tabled(4, "Courtyard"),
            announced(3, 4),
            new HearingOpened(hearing(3), Ids.officer(1), List.of(Ids.resident(1))),
            new HearingClosed(hearing(3), proposal(4), 2, 1, false),
            new ProposalPutOnAgenda(proposal(4), meeting(1), null),
            notice(1, 4, 5),
            opened(7, 1, 4),
            closed(7, 1, 4),
            counted(7, 1, 4),
            declared(7, 1, 4),
            published(2, DisclosureClass.MEETING_DECISIONS, "Result", ResultEvent.toPublish(vote(7))));

    @Test
    void the_timeline_holds_everything_from_tabling_to_publication() {
        var sheet = sheet(DECIDED);

        assertEquals(
                List.of(
                        "proposal-tabled",
                        "hearing-announced",
                        "hearing-opened",
                        "hearing-closed",
                        "proposal-put-on-agenda",
                        "notice-issued",
                        "vote-opened",
                        "vote-closed",
                        "vote-counted",
                        "result-declared",
                        "disclosure-published"),
                sheet.timeline().stream().map(Moment::what).toList());
        assertEquals(
                new Moment(4, Folded.noon(), "hearing-opened", hearing(3).value()),
                sheet.timeline().get(2));
        assertNull(sheet.timeline().getFirst().about());
        assertEquals(List.of(hearing(3)), sheet.hearings());
        assertEquals(List.of(vote(7)), sheet.votes());
        assertEquals(List.of(disclosure(2)), sheet.disclosures());
        assertEquals(List.of(new Result(vote(7), true, PASSED, false)), sheet.results());
        assertEquals(ProposalStage.PASSED, sheet.stage());
        assertEquals(Author.RESIDENT, sheet.author());
    }

    @Test
    void what_happens_to_a_disclosure_of_its_result_is_found_by_the_disclosure_alone() {
        var sheet = sheet(and(
                DECIDED,
                new DisclosureCorrected(
                        disclosure(2), 2, "Result", digest(9), "a sum", DAY, DAY.plusDays(15), false, null, false),
                new DisclosureTakenDown(disclosure(2), 2),
                new DisclosureTakenDown(disclosure(99), 1)));

        assertEquals(
                List.of("disclosure-published", "disclosure-corrected", "disclosure-taken-down"),
                sheet.timeline().stream().map(Moment::what).skip(10).toList());
    }

    @Test
    void a_corrected_result_stands_in_the_place_of_the_first() {
        var sheet = sheet(and(
                DECIDED,
                new ResultCorrected(
                        vote(7), proposal(4), null, counts(1_153, 1_032, 121), 2_306, false, MISSED, "recount")));

        assertEquals(List.of(new Result(vote(7), false, MISSED, false)), sheet.results());
        assertEquals(ProposalStage.NOT_PASSED, sheet.stage());
    }

    @Test
    void an_annulled_result_is_told_as_annulled() {
        var sheet = sheet(and(
                DECIDED,
                new ResultAnnulled(vote(7), proposal(4), null, AnnulledBy.FAULTY_BALLOTS, null, null, "judgment")));

        assertTrue(sheet.results().getFirst().annulled());
        assertEquals(ProposalStage.ANNULLED, sheet.stage());
    }

    @Test
    void an_authorisation_is_told_where_the_matter_is() {
        var sheet = sheet(List.of(
                tabled(4, "Courtyard"), new RepresentativesAuthorised(meeting(1), proposal(4), vote(7), digest(1))));
        assertEquals("representatives-authorised", sheet.timeline().getLast().what());
    }

    @Test
    void every_wording_stays_readable_and_the_last_stands() {
        var sheet = sheet(List.of(tabled(4, "Courtyard"), new ProposalAmended(proposal(4), "Yard", digest(9), null)));

        assertEquals(
                List.of(
                        new Wording(1, Folded.noon(), "Courtyard", digest(4), null),
                        new Wording(3, Folded.noon(), "Yard", digest(9), null)),
                sheet.wordings());
        assertEquals("Yard", sheet.title());
        assertEquals(digest(9), sheet.text());
    }

    @Test
    void a_notice_keeps_what_it_announced_and_what_people_had_been_heard_on() {
        var heard = new Heard(hearing(3), new Wording(1, Folded.noon(), "Courtyard", digest(4), null));
        var first = new Wording(5, Folded.noon(), "Yard", digest(9), hearing(3));
        var sheet = sheet(List.of(
                tabled(4, "Courtyard"),
                announced(3, 4),
                new HearingClosed(hearing(3), proposal(4), 2, 1, false),
                new ProposalAmended(proposal(4), "Yard", digest(9), hearing(3)),
                new ProposalPutOnAgenda(proposal(4), meeting(1), null),
                notice(1, 4),
                new ProposalTakenOffAgenda(proposal(4), meeting(1), null),
                new ProposalAmended(proposal(4), "Garden", digest(8), hearing(3)),
                new ProposalPutOnAgenda(proposal(4), meeting(2), null),
                notice(2, 4)));

        assertEquals(heard, sheet.heard());
        assertEquals(Optional.of(new Announced(meeting(1), first, heard)), sheet.announced(meeting(1)));
        assertEquals(
                Optional.of(digest(8)),
                sheet.announced(meeting(2)).map(one -> one.wording().text()));
        assertEquals(Optional.empty(), sheet.announced(meeting(3)));
    }

    @Test
    void worded_otherwise_its_class_is_set_anew() {
        var sheet = sheet(List.of(
                tabled(4, "Courtyard"),
                new ClassSettled(proposal(4), Matter.BY_ELECTION, "by law"),
                new ProposalAmended(proposal(4), "Yard", digest(9), null)));

        assertNull(sheet.classed().matter());
    }

    @Test
    void what_is_taken_off_the_agenda_stands_on_none() {
        var sheet = sheet(List.of(
                tabled(4, "Courtyard"),
                new ProposalAmended(proposal(4), "The courtyard", digest(8), null),
                new ProposalPutOnAgenda(proposal(4), meeting(1), null),
                new ProposalTakenOffAgenda(proposal(4), meeting(1), null)));

        assertEquals("The courtyard", sheet.title());
        assertEquals(digest(8), sheet.text());
        assertEquals(ProposalStage.TABLED, sheet.stage());
        assertNull(sheet.meeting());
    }

    @Test
    void the_list_shows_each_proposal_as_it_stands() {
        var events = new ArrayList<Event>();
        for (int number = 0; number < 60; number++) events.add(tabled(number, "Proposal " + number));
        events.add(new ProposalAmended(proposal(2), "Amended", digest(8), null));
        events.add(new ProposalPutOnAgenda(proposal(4), meeting(1), null));
        events.add(new ProposalPutOnAgenda(proposal(55), meeting(1), null));
        events.add(notice(1, 4, 55));
        events.add(opened(7, 1, 55));
        events.add(new ProposalWithdrawn(proposal(3)));
        var list = Folded.of(new ProposalSheets(), events).entries(ProposalSheet.Entry.class);

        assertEquals(60, list.size());
        assertEquals("Amended", list.get(2).title());
        assertEquals(ProposalStage.WITHDRAWN, list.get(3).stage());
        assertEquals(
                new ProposalSheet.Entry(
                        proposal(4),
                        "Proposal 4",
                        Matter.CONVENTION,
                        Author.RESIDENT,
                        DAY,
                        ProposalStage.ANNOUNCED,
                        meeting(1)),
                list.get(4));
        assertEquals(ProposalStage.VOTING, list.get(55).stage());
    }

    private static List<Event> and(List<Event> before, Event... more) {
        var all = new ArrayList<>(before);
        all.addAll(List.of(more));
        return all;
    }

    private static ProposalSheet sheet(List<Event> events) {
        return Folded.of(new ProposalSheets(), withOther(events))
                .get(proposal(4).value());
    }

    /** The notice announces another proposal too, which must exist. */
    private static List<Event> withOther(List<Event> events) {
        var all = new ArrayList<>(events);
        all.add(1, tabled(5, "Another"));
        return all;
    }
}
