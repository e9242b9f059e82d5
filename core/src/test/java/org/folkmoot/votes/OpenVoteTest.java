package org.folkmoot.votes;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
import static org.folkmoot.vocabulary.MeetingKind.REPRESENTATIVES;
import static org.folkmoot.votes.VoteRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.TreeMap;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.CheckInReopened;
import org.folkmoot.meetings.MeetingEvent.MeetingAdjourned;
import org.folkmoot.meetings.MeetingEvent.MeetingClosed;
import org.folkmoot.meetings.MeetingEvent.QuorumDeclared;
import org.folkmoot.meetings.MeetingEvent.RepresentativesAuthorised;
import org.folkmoot.proposals.ProposalEvent.ProposalAmended;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteCommand.OpenVote;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** MTG-3, MTG-7, MTG-12: what is put to the vote, and when. */
class OpenVoteTest {

    private static final VoteId VOTE = new VoteId("V-00000001");
    private static final VoteId SECOND = new VoteId("V-00000002");
    private static final VoteId RESIDENTS_VOTE = new VoteId("V-00000009");
    private static final History READY = assembly(5, 3, COURTYARD, AUTHORITY);
    private static final OpenVote OPEN = new OpenVote(VOTE, MEETING, COURTYARD);

    private static VoteOpened opened(
            VoteId vote, MeetingId meeting, ProposalId proposal, @Nullable ProposalId concerns) {
        return new VoteOpened(
                vote,
                meeting,
                ASSEMBLY_OF_HOUSEHOLDS,
                DAY,
                proposal,
                concerns,
                3,
                List.of("yes", "no", "abstain"),
                BOOK_REF,
                DAY.plusDays(3));
    }

    @Test
    void a_proposal_of_the_agenda_is_put_to_those_present() {
        assertEquals(accept(opened(VOTE, MEETING, COURTYARD, null)), READY.when(CHAIR, DAY, OPEN));
    }

    @Test
    void a_vote_on_an_authority_says_what_it_is_for() {
        assertEquals(
                accept(opened(VOTE, MEETING, AUTHORITY, COURTYARD)),
                READY.when(CHAIR, DAY, new OpenVote(VOTE, MEETING, AUTHORITY)));
    }

    @Test
    void nobody_but_the_committee_opens_a_vote() {
        assertEquals(refuse(VOTE_NOT_BY_COMMITTEE), READY.when(SUPERVISOR, DAY, OPEN));
        assertEquals(refuse(VOTE_NOT_BY_COMMITTEE), READY.when(STREET, DAY, OPEN));
        assertEquals(refuse(VOTE_NOT_BY_COMMITTEE), READY.when(by(1), DAY, OPEN));
    }

    @Test
    void what_the_notice_did_not_announce_is_not_put_to_the_vote() {
        var bicycles = new OpenVote(VOTE, MEETING, BICYCLES);
        assertEquals(refuse(ITEM_NOT_ON_NOTICE), READY.when(CHAIR, DAY, bicycles));
        assertEquals(
                refuse(ITEM_NOT_ON_NOTICE),
                READY.and(new ProposalPutOnAgenda(BICYCLES, MEETING, null)).when(CHAIR, DAY, bicycles));
        assertEquals(
                refuse(ITEM_NOT_ON_NOTICE),
                COMMUNITY.and(called(ASSEMBLY_OF_HOUSEHOLDS)).when(CHAIR, DAY, OPEN));
        assertEquals(refuse(VOTE_WITHOUT_MEETING), COMMUNITY.when(CHAIR, DAY, OPEN));
    }

    @Test
    void no_vote_is_opened_without_a_quorum_that_holds() {
        var announced = COMMUNITY
                .and(tabled(COURTYARD, Matter.IMPORTANT))
                .and(called(ASSEMBLY_OF_HOUSEHOLDS))
                .and(announced(ASSEMBLY_OF_HOUSEHOLDS, 5, COURTYARD));
        assertEquals(refuse(VOTE_WITHOUT_QUORUM), announced.when(CHAIR, DAY, OPEN));
        assertEquals(
                refuse(VOTE_WITHOUT_QUORUM),
                announced.and(households(3, new CheckInClosed(MEETING, null))).when(CHAIR, DAY, OPEN));
        assertEquals(
                refuse(VOTE_WITHOUT_QUORUM),
                READY.and(new CheckInReopened(MEETING)).when(CHAIR, DAY, OPEN));
        var again = READY.and(new CheckInReopened(MEETING), came(4), new CheckInClosed(MEETING, null), quorate(4, 5));
        assertEquals(accept(voteOpened(VOTE, ASSEMBLY_OF_HOUSEHOLDS, 4)), again.when(CHAIR, DAY, OPEN));
    }

    @Test
    void a_vote_is_opened_on_the_day_of_the_meeting_and_before_it_closes() {
        assertEquals(refuse(VOTE_OUTSIDE_MEETING), READY.when(CHAIR, DAY.plusDays(1), OPEN));
        assertEquals(
                refuse(VOTE_OUTSIDE_MEETING),
                READY.and(new MeetingClosed(MEETING)).when(CHAIR, DAY, OPEN));
        var moved = READY.and(new MeetingAdjourned(MEETING, DAY.plusDays(7)));
        assertEquals(refuse(VOTE_OUTSIDE_MEETING), moved.when(CHAIR, DAY, OPEN));
        assertEquals(refuse(VOTE_WITHOUT_QUORUM), moved.when(CHAIR, DAY.plusDays(7), OPEN));
    }

    @Test
    void a_question_is_put_once_unless_its_result_was_annulled() {
        var once = READY.and(opened(VOTE, MEETING, COURTYARD, null));
        var second = new OpenVote(SECOND, MEETING, COURTYARD);
        assertEquals(refuse(VOTE_EXISTS), once.when(CHAIR, DAY, OPEN));
        assertEquals(refuse(QUESTION_ALREADY_PUT), once.when(CHAIR, DAY, second));

        var closed = once.and(new VoteClosed(VOTE, MEETING, COURTYARD));
        assertEquals(refuse(QUESTION_ALREADY_PUT), closed.when(CHAIR, DAY, second));

        var annulled =
                closed.and(new ResultAnnulled(VOTE, COURTYARD, null, AnnulledBy.FAULTY_BALLOTS, null, null, "有误"));
        assertEquals(accept(opened(SECOND, MEETING, COURTYARD, null)), annulled.when(CHAIR, DAY, second));
    }

    @Test
    void with_a_vote_begins_the_time_in_which_its_result_is_declared_and_published() {
        assertEquals(
                List.of(new Duty.Arises(
                        Duty.once(VoteEvent.toDeclare(VOTE), Body.COMMITTEE, "MTG-4", DAY.plusDays(3)))),
                opened(VOTE, MEETING, COURTYARD, null).duties());
    }

    @Test
    void another_meetings_vote_on_it_does_not_stand_in_the_way() {
        var elsewhere = READY.and(opened(SECOND, OTHER_MEETING, COURTYARD, null));
        assertEquals(accept(opened(VOTE, MEETING, COURTYARD, null)), elsewhere.when(CHAIR, DAY, OPEN));
    }

    private static History sitting(Matter matter) {
        return COMMUNITY
                .and(tabled(COURTYARD, matter))
                .and(new RepresentativesAuthorised(
                        OTHER_MEETING, COURTYARD, RESIDENTS_VOTE, new Digest("b".repeat(64))))
                .and(called(REPRESENTATIVES))
                .and(announcedToRepresentatives(150, false, COURTYARD))
                .and(new CheckInClosed(MEETING, null))
                .and(new QuorumDeclared(
                        MEETING, 106, 100, Derivation.atLeast("MTG-6", 1, 106, 159, Fraction.TWO_THIRDS), null));
    }

    @Test
    void the_representatives_vote_on_a_reserved_matter_while_their_authority_stands() {
        var accepted = accept(new VoteOpened(
                VOTE,
                MEETING,
                MeetingKind.REPRESENTATIVES,
                DAY,
                COURTYARD,
                null,
                106,
                VoteEvent.OPTIONS,
                BOOK_REF,
                DAY.plusDays(3)));
        var annulled =
                new ResultAnnulled(RESIDENTS_VOTE, AUTHORITY, COURTYARD, AnnulledBy.FAULTY_BALLOTS, null, null, "判决");
        var corrected = new ResultCorrected(
                RESIDENTS_VOTE,
                AUTHORITY,
                COURTYARD,
                new TreeMap<>(),
                10,
                false,
                Derivation.moreThan("MTG-4", 1, 5, 10, Fraction.HALF),
                "重新计票");

        assertEquals(accepted, sitting(Matter.IMPORTANT).when(CHAIR, DAY, OPEN));
        assertEquals(
                refuse(AUTHORITY_LOST), sitting(Matter.IMPORTANT).and(annulled).when(CHAIR, DAY, OPEN));
        assertEquals(
                refuse(AUTHORITY_LOST), sitting(Matter.IMPORTANT).and(corrected).when(CHAIR, DAY, OPEN));
    }

    @Test
    void an_authority_covers_the_text_it_was_given_for_and_no_other() {
        var amended = new ProposalAmended(COURTYARD, "另一件事", new Digest("c".repeat(64)), null);
        assertEquals(
                refuse(AUTHORITY_LOST), sitting(Matter.IMPORTANT).and(amended).when(CHAIR, DAY, OPEN));
    }

    /** The representatives sit on a proposal of which nothing was said but that. */
    private static History representativesSitting(Event... said) {
        return COMMUNITY
                .and(tabled(COURTYARD, Matter.BY_ELECTION))
                .and(said)
                .and(called(REPRESENTATIVES))
                .and(announcedToRepresentatives(150, false, COURTYARD))
                .and(new CheckInClosed(MEETING, null))
                .and(new QuorumDeclared(
                        MEETING, 106, 100, Derivation.atLeast("MTG-6", 1, 106, 159, Fraction.TWO_THIRDS), null));
    }

    @Test
    void a_vote_rests_on_the_class_that_was_set_and_on_no_word_of_the_tabler() {
        assertEquals(refuse(AUTHORITY_LOST), representativesSitting().when(CHAIR, DAY, OPEN));
        assertInstanceOf(
                Decision.Accepted.class,
                representativesSitting(classed(COURTYARD, Matter.BY_ELECTION)).when(CHAIR, DAY, OPEN));
        assertEquals(
                refuse(AUTHORITY_LOST),
                representativesSitting(classed(COURTYARD, Matter.IMPORTANT)).when(CHAIR, DAY, OPEN));
    }

    @Test
    void what_the_committee_sets_after_the_notice_neither_opens_the_vote_nor_closes_it() {
        assertEquals(
                refuse(AUTHORITY_LOST),
                representativesSitting()
                        .and(classed(COURTYARD, Matter.BY_ELECTION))
                        .when(CHAIR, DAY, OPEN));
        assertInstanceOf(
                Decision.Accepted.class,
                representativesSitting(classed(COURTYARD, Matter.BY_ELECTION))
                        .and(classed(COURTYARD, Matter.IMPORTANT))
                        .when(CHAIR, DAY, OPEN));
    }
}
