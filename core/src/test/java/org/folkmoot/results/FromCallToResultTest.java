package org.folkmoot.results;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.decisions.History;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.Channel;
import org.folkmoot.meetings.MeetingCommand.AuthoriseRepresentatives;
import org.folkmoot.meetings.MeetingCommand.CallMeeting;
import org.folkmoot.meetings.MeetingCommand.CheckIn;
import org.folkmoot.meetings.MeetingCommand.CloseCheckIn;
import org.folkmoot.meetings.MeetingCommand.CloseMeeting;
import org.folkmoot.meetings.MeetingCommand.DeclareQuorum;
import org.folkmoot.meetings.MeetingCommand.IssueNotice;
import org.folkmoot.meetings.MeetingRefusal;
import org.folkmoot.proposals.ProposalCommand.PutOnAgenda;
import org.folkmoot.proposals.ProposalCommand.TableProposal;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteCommand.CastBallot;
import org.folkmoot.votes.VoteCommand.CloseVote;
import org.folkmoot.votes.VoteCommand.CountVote;
import org.folkmoot.votes.VoteCommand.OpenVote;
import org.folkmoot.votes.VoteRefusal;
import org.junit.jupiter.api.Test;

/** Commands alone take a community from a call to a result, and from there to its representatives' meeting and back. */
class FromCallToResultTest {

    private static final VoteId VOTE = new VoteId("V-00000001");
    private static final VoteId REPRESENTATIVES_VOTE = new VoteId("V-00000002");
    private static final LocalDate SECOND_NOTICE = DAY.plusDays(1);
    private static final LocalDate SECOND_DAY = SECOND_NOTICE.plusDays(10);

    private static History tabled() {
        var text = new Digest("b".repeat(64));
        return COMMUNITY
                .and(calling(MOTION, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, DAY, COURTYARD, AUTHORITY))
                .and(calling(OTHER_MOTION, MeetingKind.REPRESENTATIVES, SECOND_DAY))
                .and(households(40))
                .and(representatives(36))
                .then(CHAIR, CALLED_ON, new TableProposal(COURTYARD, Matter.IMPORTANT, "车棚院改造", text, null, null))
                .then(
                        CHAIR,
                        CALLED_ON,
                        new TableProposal(AUTHORITY, Matter.AUTHORISATION, "授权居民代表会议", text, COURTYARD, null));
    }

    private static CallMeeting call(MeetingId meeting, MeetingKind kind, LocalDate day) {
        return new CallMeeting(
                meeting, kind, day, "小区广场", Channel.ON_SITE, null, meeting.equals(MEETING) ? MOTION : OTHER_MOTION);
    }

    private static History announced(History called, MeetingId meeting, LocalDate notice, ProposalId proposal) {
        return called.and(admitted(proposal, meeting))
                .then(CHAIR, notice, new PutOnAgenda(proposal, meeting))
                .then(CHAIR, notice, new IssueNotice(meeting, List.of(proposal), false, null, List.of()));
    }

    private static History inside(History history, MeetingId meeting, boolean households, int people, LocalDate day) {
        for (int n = 1; n <= people; n++) {
            var home = households ? household(n) : null;
            history = history.then(CHAIR, day, new CheckIn(meeting, home, resident(n), Attendance.ON_SITE));
        }
        return history.then(CHAIR, day, new CloseCheckIn(meeting)).then(CHAIR, day, new DeclareQuorum(meeting));
    }

    private static History counted(
            History history,
            VoteId vote,
            MeetingId meeting,
            ProposalId proposal,
            boolean households,
            int yes,
            LocalDate day) {
        history = history.then(CHAIR, day, new OpenVote(vote, meeting, proposal));
        for (int n = 1; n <= yes; n++) {
            var home = households ? household(n) : null;
            history = history.then(by(n), day, new CastBallot(vote, meeting, home, resident(n), List.of("yes")));
        }
        return history.then(CHAIR, day, new CloseVote(vote)).then(CHAIR, day, new CountVote(vote));
    }

    private static ResultDeclared declared(
            VoteId vote,
            MeetingId meeting,
            MeetingKind kind,
            ProposalId proposal,
            int yes,
            Derivation derivation,
            LocalDate day) {
        return new ResultDeclared(
                vote,
                meeting,
                kind,
                proposal,
                proposal.equals(AUTHORITY) ? COURTYARD : null,
                new TreeMap<>(Map.of("yes", yes, "no", 0, "abstain", 0)),
                Math.toIntExact(derivation.whole()),
                derivation.holds(),
                derivation,
                day,
                day.plusDays(3),
                false);
    }

    private static History authorityCounted() {
        var called = tabled().then(CHAIR, CALLED_ON, call(MEETING, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, DAY));
        var history = announced(called, MEETING, NOTICE, AUTHORITY);
        return counted(inside(history, MEETING, true, 21, DAY), VOTE, MEETING, AUTHORITY, true, 11, DAY);
    }

    private static History authorised() {
        return authorityCounted()
                .then(CHAIR, DAY, new DeclareResult(VOTE, AUTHORITY, null))
                .then(CHAIR, DAY, new CloseMeeting(MEETING))
                .then(CHAIR, DAY, call(OTHER_MEETING, MeetingKind.REPRESENTATIVES, SECOND_DAY))
                .then(CHAIR, DAY, new AuthoriseRepresentatives(OTHER_MEETING, COURTYARD, VOTE));
    }

    @Test
    void eleven_of_twenty_one_households_present_of_forty_authorise_the_representatives() {
        var derivation = Derivation.moreThan("MTG-4", 1, 11, 21, Fraction.HALF);
        assertEquals(
                accept(declared(VOTE, MEETING, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, AUTHORITY, 11, derivation, DAY)),
                authorityCounted().when(CHAIR, DAY, new DeclareResult(VOTE, AUTHORITY, null)));
    }

    @Test
    void the_authorised_representatives_decide() {
        var announced = announced(authorised(), OTHER_MEETING, SECOND_NOTICE, COURTYARD);
        var sitting = inside(announced, OTHER_MEETING, false, 30, SECOND_DAY);
        var voted = counted(sitting, REPRESENTATIVES_VOTE, OTHER_MEETING, COURTYARD, false, 15, SECOND_DAY);

        var derivation = Derivation.moreThan("MTG-6", 0, 15, 30, Fraction.HALF);
        assertEquals(
                accept(declared(
                        REPRESENTATIVES_VOTE,
                        OTHER_MEETING,
                        MeetingKind.REPRESENTATIVES,
                        COURTYARD,
                        15,
                        derivation,
                        SECOND_DAY)),
                voted.when(CHAIR, SECOND_DAY, new DeclareResult(REPRESENTATIVES_VOTE, COURTYARD, null)));
    }

    @Test
    void representatives_whose_authority_was_annulled_neither_announce_nor_decide() {
        var annulled = new ResultAnnulled(
                VOTE, AUTHORITY, COURTYARD, AnnulledBy.MEETING, new VoteId("V-00000009"), null, null);
        var before = authorised()
                .and(annulled, admitted(COURTYARD, OTHER_MEETING))
                .then(CHAIR, SECOND_NOTICE, new PutOnAgenda(COURTYARD, OTHER_MEETING));
        assertEquals(
                refuse(MeetingRefusal.MATTER_NOT_AUTHORISED),
                before.when(
                        CHAIR,
                        SECOND_NOTICE,
                        new IssueNotice(OTHER_MEETING, List.of(COURTYARD), false, null, List.of())));

        var announced = announced(authorised(), OTHER_MEETING, SECOND_NOTICE, COURTYARD);
        var sitting = inside(announced, OTHER_MEETING, false, 30, SECOND_DAY).and(annulled);
        assertEquals(
                refuse(VoteRefusal.AUTHORITY_LOST),
                sitting.when(CHAIR, SECOND_DAY, new OpenVote(REPRESENTATIVES_VOTE, OTHER_MEETING, COURTYARD)));
    }
}
