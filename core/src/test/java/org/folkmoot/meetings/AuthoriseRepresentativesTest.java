package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.meetings.MeetingRefusal.*;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
import static org.folkmoot.vocabulary.MeetingKind.REPRESENTATIVES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.meetings.MeetingCommand.AuthoriseRepresentatives;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.proposals.ProposalEvent.ProposalAmended;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** MTG-7: a vote of the residents' meeting lets the representatives decide one matter. */
class AuthoriseRepresentativesTest {

    private static final VoteId VOTE = new VoteId("V-00000001");
    private static final VoteId LATER_VOTE = new VoteId("V-00000002");
    private static final History CALLED = COMMUNITY
            .and(called(REPRESENTATIVES))
            .and(tabled(COURTYARD, Matter.IMPORTANT), noticeOf(OTHER_MEETING), opened(VOTE), opened(LATER_VOTE));
    private static final AuthoriseRepresentatives COMMAND = new AuthoriseRepresentatives(MEETING, COURTYARD, VOTE);
    private static final Event AUTHORISED =
            new RepresentativesAuthorised(MEETING, COURTYARD, VOTE, new Digest("b".repeat(64)));

    /** A residents' meeting on the authority is announced. */
    private static NoticeIssued noticeOf(MeetingId meeting) {
        return new NoticeIssued(meeting, NOTICE, DAY, 10, List.of(AUTHORITY), false, null, null, List.of(COURTYARD));
    }

    /** The residents vote on an authority. */
    private static VoteOpened opened(VoteId vote) {
        return new VoteOpened(
                vote,
                OTHER_MEETING,
                ASSEMBLY_OF_HOUSEHOLDS,
                DAY,
                AUTHORITY,
                COURTYARD,
                10,
                VoteEvent.OPTIONS,
                BOOK_REF,
                null);
    }

    @Test
    void an_authority_is_for_the_text_that_the_residents_had_before_them() {
        var amended = new ProposalAmended(COURTYARD, "另一件事", new Digest("c".repeat(64)), null);
        assertEquals(accept(AUTHORISED), CALLED.and(declared(6), amended).when(CHAIR, DAY, COMMAND));
        var unknown = COMMUNITY.and(called(REPRESENTATIVES)).and(declared(6));
        assertEquals(refuse(AUTHORITY_NOT_DECIDED), unknown.when(CHAIR, DAY, COMMAND));
    }

    private static ResultDeclared declared(VoteId vote, MeetingKind kind, @Nullable ProposalId concerns, int yes) {
        var derivation = derivation(yes);
        return new ResultDeclared(
                vote,
                OTHER_MEETING,
                kind,
                AUTHORITY,
                concerns,
                counts(yes),
                10,
                derivation.holds(),
                derivation,
                DAY,
                DAY.plusDays(3),
                false);
    }

    private static ResultDeclared declared(int yes) {
        return declared(VOTE, ASSEMBLY_OF_HOUSEHOLDS, COURTYARD, yes);
    }

    private static ResultCorrected corrected(int yes) {
        var derivation = derivation(yes);
        return new ResultCorrected(VOTE, AUTHORITY, COURTYARD, counts(yes), 10, derivation.holds(), derivation, "重新计票");
    }

    private static ResultAnnulled annulled(VoteId vote) {
        return new ResultAnnulled(vote, AUTHORITY, COURTYARD, AnnulledBy.FAULTY_BALLOTS, null, null, "判决");
    }

    private static Derivation derivation(int yes) {
        return Derivation.moreThan("MTG-4", 1, yes, 10, Fraction.HALF);
    }

    private static SortedMap<String, Integer> counts(int yes) {
        return new TreeMap<>(Map.of("yes", yes, "no", 10 - yes, "abstain", 0));
    }

    @Test
    void a_passed_vote_of_the_residents_meeting_authorises_the_representatives() {
        assertEquals(accept(AUTHORISED), CALLED.and(declared(6)).when(CHAIR, DAY, COMMAND));
        assertEquals(accept(AUTHORISED), CALLED.and(declared(5), corrected(6)).when(CHAIR, DAY, COMMAND));
    }

    @Test
    void a_vote_that_did_not_pass_or_does_not_stand_authorises_nobody() {
        var refused = refuse(AUTHORITY_NOT_DECIDED);
        assertEquals(refused, CALLED.when(CHAIR, DAY, COMMAND));
        assertEquals(refused, CALLED.and(declared(5)).when(CHAIR, DAY, COMMAND));
        assertEquals(refused, CALLED.and(declared(6), corrected(5)).when(CHAIR, DAY, COMMAND));
        assertEquals(refused, CALLED.and(declared(6), annulled(VOTE)).when(CHAIR, DAY, COMMAND));
    }

    @Test
    void the_vote_is_one_of_a_residents_meeting_on_an_authority_in_that_matter() {
        var refused = refuse(AUTHORITY_NOT_DECIDED);
        assertEquals(
                refused,
                CALLED.and(declared(VOTE, REPRESENTATIVES, COURTYARD, 6)).when(CHAIR, DAY, COMMAND));
        assertEquals(
                refused,
                CALLED.and(declared(VOTE, ASSEMBLY_OF_HOUSEHOLDS, BICYCLES, 6)).when(CHAIR, DAY, COMMAND));
        assertEquals(
                refused,
                CALLED.and(declared(VOTE, ASSEMBLY_OF_HOUSEHOLDS, null, 6)).when(CHAIR, DAY, COMMAND));
    }

    @Test
    void the_committee_records_an_authority_once_and_again_only_after_it_fell() {
        var authorised = CALLED.and(declared(6), AUTHORISED);
        assertEquals(refuse(MEETING_NOT_BY_COMMITTEE), CALLED.and(declared(6)).when(STREET, DAY, COMMAND));
        assertEquals(refuse(ALREADY_AUTHORISED), authorised.when(CHAIR, DAY, COMMAND));

        var again = new AuthoriseRepresentatives(MEETING, COURTYARD, LATER_VOTE);
        var later = declared(LATER_VOTE, ASSEMBLY_OF_HOUSEHOLDS, COURTYARD, 7);
        assertEquals(refuse(ALREADY_AUTHORISED), authorised.and(later).when(CHAIR, DAY, again));
        assertEquals(
                accept(new RepresentativesAuthorised(MEETING, COURTYARD, LATER_VOTE, new Digest("b".repeat(64)))),
                authorised.and(annulled(VOTE), later).when(CHAIR, DAY, again));
    }

    @Test
    void an_authority_is_for_the_text_of_the_notice_and_not_for_what_was_amended_until_the_vote() {
        var amended = new ProposalAmended(COURTYARD, "另一件事", new Digest("c".repeat(64)), null);
        var before = COMMUNITY.and(called(REPRESENTATIVES)).and(tabled(COURTYARD, Matter.IMPORTANT));
        var voted = List.of(opened(VOTE), declared(6));
        assertEquals(
                accept(AUTHORISED),
                before.and(noticeOf(OTHER_MEETING), amended).and(voted).when(CHAIR, DAY, COMMAND));
        assertEquals(
                accept(AUTHORISED),
                before.and(noticeOf(OTHER_MEETING), amended, noticeOf(new MeetingId("M-00000009")))
                        .and(voted)
                        .when(CHAIR, DAY, COMMAND));
        assertEquals(
                accept(new RepresentativesAuthorised(MEETING, COURTYARD, VOTE, amended.text())),
                before.and(amended, noticeOf(OTHER_MEETING)).and(voted).when(CHAIR, DAY, COMMAND));
        assertEquals(refuse(AUTHORITY_NOT_DECIDED), before.and(voted).when(CHAIR, DAY, COMMAND));
    }

    @Test
    void an_authority_is_recorded_with_a_representatives_meeting_that_can_still_be_held() {
        assertEquals(refuse(MEETING_UNKNOWN), COMMUNITY.and(declared(6)).when(CHAIR, DAY, COMMAND));
        assertEquals(
                refuse(AUTHORITY_NEEDS_REPRESENTATIVES),
                COMMUNITY.and(called(ASSEMBLY_OF_HOUSEHOLDS), declared(6)).when(CHAIR, DAY, COMMAND));
        assertEquals(
                refuse(MEETING_CLOSED),
                CALLED.and(declared(6), new MeetingClosed(MEETING)).when(CHAIR, DAY, COMMAND));
        assertEquals(
                accept(AUTHORISED),
                CALLED.and(announcedToRepresentatives(36, true))
                        .and(declared(6))
                        .when(CHAIR, DAY, COMMAND));
    }
}
