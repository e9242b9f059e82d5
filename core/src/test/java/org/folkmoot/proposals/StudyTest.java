package org.folkmoot.proposals;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_ALREADY_STUDIED;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_UNKNOWN;
import static org.folkmoot.proposals.ProposalRefusal.PROPOSAL_WITHDRAWN;
import static org.folkmoot.proposals.ProposalRefusal.STUDY_BY_PARTY_ORGANISATION_ONLY;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.proposals.ProposalCommand.PutOnAgenda;
import org.folkmoot.proposals.ProposalCommand.RecordStudy;
import org.folkmoot.proposals.ProposalEvent.MatterStudied;
import org.folkmoot.proposals.ProposalEvent.ProposalAmended;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalTakenOffAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalWithdrawn;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.Post;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** MTG-9: the party organisation studies important matters, on a clock that runs from the agenda. */
class StudyTest {

    private static final Actor PARTY = new Actor.Officer(officer(40));
    private static final Digest TEXT = new Digest("b".repeat(64));
    private static final Digest FINDINGS = new Digest("c".repeat(64));
    private static final RecordStudy STUDY = new RecordStudy(COURTYARD, FINDINGS);
    private static final MatterStudied STUDIED = new MatterStudied(COURTYARD, TEXT, FINDINGS, officer(40), CALLED_ON);

    private static final History COMMUNITY_OF_MATTERS =
            COMMUNITY.and(called(ASSEMBLY_OF_HOUSEHOLDS), tabled(COURTYARD, Matter.IMPORTANT));
    private static final History LED =
            COMMUNITY_OF_MATTERS.and(new OfficerSeated(officer(40), null, Body.PARTY_ORGANISATION, Post.STAFF, TERM));

    /** Ten days of notice, and five before: the meeting is on April 11. */
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 27);

    @Test
    void the_party_organisation_records_its_study_and_nobody_in_its_place() {
        assertEquals(accept(STUDIED), LED.when(PARTY, CALLED_ON, STUDY));
        for (var other : List.of(CHAIR, SUPERVISOR, STREET, by(1), Actor.ADMINISTRATOR))
            assertEquals(refuse(STUDY_BY_PARTY_ORGANISATION_ONLY), LED.when(other, CALLED_ON, STUDY));
        assertEquals(
                refuse(STUDY_BY_PARTY_ORGANISATION_ONLY),
                LED.when(PARTY, TERM.to().plusDays(1), STUDY));
    }

    @Test
    void a_matter_is_studied_once_and_only_while_it_is_open() {
        assertEquals(refuse(PROPOSAL_ALREADY_STUDIED), LED.and(STUDIED).when(PARTY, CALLED_ON, STUDY));
        assertEquals(
                refuse(PROPOSAL_WITHDRAWN),
                LED.and(new ProposalWithdrawn(COURTYARD)).when(PARTY, CALLED_ON, STUDY));
        assertEquals(refuse(PROPOSAL_UNKNOWN), LED.when(PARTY, CALLED_ON, new RecordStudy(BICYCLES, FINDINGS)));
    }

    @Test
    void the_record_says_which_wording_was_studied() {
        var wording = new Digest("d".repeat(64));
        assertEquals(
                accept(new MatterStudied(COURTYARD, wording, FINDINGS, officer(40), CALLED_ON)),
                LED.and(new ProposalAmended(COURTYARD, "一件事", wording, null)).when(PARTY, CALLED_ON, STUDY));
    }

    @Test
    void it_is_due_five_days_before_the_last_day_for_the_notice_and_never_before_it_arises() {
        assertEquals(putOn(LAST_DAY), puttingOn(LED, CALLED_ON));
        assertEquals(putOn(LAST_DAY), puttingOn(LED, LAST_DAY));
        assertEquals(putOn(LAST_DAY.plusDays(1)), puttingOn(LED, LAST_DAY.plusDays(1)));
        assertEquals(
                List.of(new Duty.Arises(
                        Duty.once(ProposalEvent.toStudy(COURTYARD), Body.PARTY_ORGANISATION, "MTG-9", LAST_DAY))),
                new ProposalPutOnAgenda(COURTYARD, MEETING, LAST_DAY).duties());
    }

    @Test
    void nothing_is_owed_for_what_was_studied_what_the_law_gives_to_every_meeting_or_where_nobody_could_study() {
        assertEquals(putOn(null), puttingOn(LED.and(STUDIED), CALLED_ON));
        assertEquals(putOn(null), puttingOn(LED.and(classed(COURTYARD, Matter.RESIGNATION)), CALLED_ON));
        assertEquals(putOn(LAST_DAY), puttingOn(LED.and(classed(COURTYARD, Matter.ANNUAL_REPORT)), CALLED_ON));
        assertEquals(putOn(null), puttingOn(COMMUNITY_OF_MATTERS, CALLED_ON));
    }

    @Test
    void the_study_does_the_duty_and_what_is_taken_off_the_agenda_is_not_owed() {
        var study = ProposalEvent.toStudy(COURTYARD);
        assertEquals(List.of(new Duty.Done(study)), STUDIED.duties());
        assertEquals(List.of(new Duty.Lapses(study)), new ProposalTakenOffAgenda(COURTYARD, MEETING, null).duties());
    }

    private static Decision puttingOn(History history, LocalDate day) {
        return history.when(CHAIR, day, new PutOnAgenda(COURTYARD, MEETING));
    }

    private static Decision putOn(@Nullable LocalDate studyBy) {
        return accept(new ProposalPutOnAgenda(COURTYARD, MEETING, studyBy));
    }
}
