package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.meetings.MeetingRefusal.MATTER_NOT_STUDIED;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
import static org.folkmoot.vocabulary.MeetingKind.REPRESENTATIVES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.EndReason;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.meetings.MeetingCommand.IssueNotice;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.meetings.MeetingEvent.Petitioned;
import org.folkmoot.meetings.MeetingEvent.Unstudied;
import org.folkmoot.proposals.ProposalEvent;
import org.folkmoot.proposals.ProposalEvent.MatterStudied;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ProposalId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** MTG-9: an important matter is studied by the party organisation before a meeting's notice, where there is one. */
class StudyBeforeNoticeTest {

    private static final OfficerSeated PARTY =
            new OfficerSeated(officer(40), null, Body.PARTY_ORGANISATION, Post.STAFF, TERM);
    private static final History LED = COMMUNITY.and(households(3)).and(PARTY);
    private static final History CALLED = LED.and(called(ASSEMBLY_OF_HOUSEHOLDS))
            .and(onAgenda(COURTYARD, Matter.IMPORTANT))
            .and(onAgenda(BICYCLES, Matter.CONVENTION));

    private static MatterStudied studied(ProposalId proposal) {
        var digest = new Digest("b".repeat(64));
        return new MatterStudied(proposal, digest, new Digest("c".repeat(64)), officer(40), CALLED_ON);
    }

    private static Decision announcing(History history, ProposalId... agenda) {
        return history.when(CHAIR, NOTICE, new IssueNotice(MEETING, Arrays.asList(agenda), false, null, List.of()));
    }

    private static Decision announced(@Nullable Unstudied unstudied, ProposalId... agenda) {
        return accept(
                new NoticeIssued(MEETING, NOTICE, DAY, 10, Arrays.asList(agenda), false, null, unstudied, List.of()),
                new ElectorateFixed(MEETING, ASSEMBLY_OF_HOUSEHOLDS, 3, 0, 0, List.of(), null));
    }

    private static Unstudied onPetition(ProposalId... proposals) {
        return new Unstudied(Arrays.asList(proposals), WithoutStudy.ON_PETITION);
    }

    @Test
    void no_notice_goes_out_before_all_of_it_is_studied() {
        assertEquals(refuse(MATTER_NOT_STUDIED), announcing(CALLED, COURTYARD, BICYCLES));
        var half = CALLED.and(studied(COURTYARD));
        assertEquals(refuse(MATTER_NOT_STUDIED), announcing(half, COURTYARD, BICYCLES));
        assertEquals(
                announced(null, COURTYARD, BICYCLES), announcing(half.and(studied(BICYCLES)), COURTYARD, BICYCLES));
    }

    @Test
    void what_must_be_convened_on_petition_goes_on_without_a_study_and_the_notice_says_so() {
        var petitioned = LED.and(calledOn(COURTYARD)).and(onAgenda(COURTYARD, Matter.IMPORTANT));
        assertEquals(announced(onPetition(COURTYARD), COURTYARD), announcing(petitioned, COURTYARD));
        assertEquals(announced(null, COURTYARD), announcing(petitioned.and(studied(COURTYARD)), COURTYARD));
    }

    @Test
    void what_the_committee_adds_to_a_petitioned_meeting_is_studied_all_the_same() {
        var added = LED.and(calledOn(COURTYARD))
                .and(onAgenda(COURTYARD, Matter.IMPORTANT))
                .and(onAgenda(BICYCLES, Matter.CONVENTION))
                .and(admitted(BICYCLES, MEETING));
        assertEquals(refuse(MATTER_NOT_STUDIED), announcing(added, COURTYARD, BICYCLES));
        assertEquals(
                announced(onPetition(COURTYARD), COURTYARD, BICYCLES),
                announcing(added.and(studied(BICYCLES)), COURTYARD, BICYCLES));
    }

    @Test
    void a_petition_that_only_asks_to_meet_is_not_kept_waiting_either() {
        var meeting = LED.and(calledOn(null))
                .and(onAgenda(COURTYARD, Matter.IMPORTANT))
                .and(admitted(COURTYARD, MEETING));
        assertEquals(announced(onPetition(COURTYARD), COURTYARD), announcing(meeting, COURTYARD));
    }

    private static MeetingCalled calledOn(@Nullable ProposalId proposal) {
        var petition = new Petitioned(new PetitionId("J-00000001"), proposal, null, false);
        return new MeetingCalled(
                MEETING, ASSEMBLY_OF_HOUSEHOLDS, DAY, "小区广场", Channel.ON_SITE, BOOK_REF, petition, null);
    }

    @Test
    void a_community_without_a_party_organisation_waits_for_no_study_and_the_notice_says_so() {
        var left = new OfficeEnded(officer(40), null, Body.PARTY_ORGANISATION, EndReason.DISMISSED, NOTICE, 0, false);
        assertEquals(
                announced(unstudied(COURTYARD, BICYCLES), COURTYARD, BICYCLES),
                announcing(CALLED.and(left), COURTYARD, BICYCLES));
    }

    @Test
    void what_the_law_itself_gives_to_the_representatives_needs_no_study() {
        var filling = COMMUNITY
                .and(PARTY)
                .and(representatives(36))
                .and(called(REPRESENTATIVES))
                .and(onAgenda(COURTYARD, Matter.BY_ELECTION));
        var notice = announcing(filling.and(classed(COURTYARD, Matter.BY_ELECTION)), COURTYARD);
        assertEquals(
                new NoticeIssued(MEETING, NOTICE, DAY, 10, List.of(COURTYARD), false, null, null, List.of()),
                ((Decision.Accepted) notice).events().getFirst());
    }

    @Test
    void with_the_notice_nothing_is_left_to_be_studied_first() {
        assertEquals(
                List.of(new Duty.Lapses(ProposalEvent.toStudy(COURTYARD))),
                notice(false, COURTYARD).duties());
    }
}
