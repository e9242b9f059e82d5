package org.folkmoot.proposals;

import static org.folkmoot.decisions.History.given;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.History;
import org.folkmoot.meetings.Channel;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.proposals.ProposalCommand.PutOnAgenda;
import org.folkmoot.proposals.ProposalCommand.TableProposal;
import org.folkmoot.proposals.ProposalEvent.ProposalPutOnAgenda;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.results.AnnulledBy;
import org.folkmoot.results.ResultEvent.ResultAnnulled;
import org.folkmoot.results.ResultEvent.ResultCorrected;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent.VoteOpened;

/** A community with a proposal that is tabled, put on an agenda, announced, voted on. */
abstract class ProposalFixture {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final LocalDate LAST = LocalDate.of(2030, 12, 31);
    static final Digest TEXT = new Digest("a".repeat(64));
    static final Digest OTHER_TEXT = new Digest("b".repeat(64));
    static final RuleBookRef BOOK = new RuleBookRef(1, "c".repeat(64));

    static final OfficerId CHAIR = new OfficerId("S-00000001");
    static final Actor COMMITTEE = new Actor.Officer(CHAIR);
    static final ResidentId ELECTOR = new ResidentId("R-00000001");
    static final ResidentId CHILD = new ResidentId("R-00000002");
    static final Actor ANA = new Actor.Resident(ELECTOR);
    static final HouseholdId HOME = new HouseholdId("H-00000001");

    static final ProposalId COURTYARD = new ProposalId("P-00000001");
    static final ProposalId AUTHORITY = new ProposalId("P-00000002");
    static final MeetingId APRIL = new MeetingId("M-00000001");
    static final MeetingId MAY = new MeetingId("M-00000002");
    static final VoteId VOTE = new VoteId("V-00000001");
    static final VoteId SECOND_VOTE = new VoteId("V-00000002");

    static final History PEOPLE = given(
            new OfficerSeated(CHAIR, null, Body.COMMITTEE, Post.CHAIR, new Period(LocalDate.of(2026, 1, 1), LAST)),
            new HouseholdEnrolled(
                    HOME,
                    new GroupId("G-00000001"),
                    ELECTOR,
                    List.of(new Enrolled(ELECTOR, true), new Enrolled(CHILD, false)),
                    null));
    static final History TABLED = PEOPLE.and(tabled(COURTYARD, Matter.IMPORTANT));
    static final History CALLED =
            TABLED.and(called(APRIL, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS), called(MAY, MeetingKind.REPRESENTATIVES));
    static final History ON_AGENDA = CALLED.and(new ProposalPutOnAgenda(COURTYARD, APRIL, null));
    static final History ANNOUNCED = ON_AGENDA.and(notice(APRIL, COURTYARD));
    static final TableProposal TABLE = new TableProposal(COURTYARD, Matter.IMPORTANT, "Courtyard", TEXT, null, null);
    static final PutOnAgenda PUT_ON = new PutOnAgenda(COURTYARD, MAY);

    static ProposalTabled tabled(ProposalId proposal, Matter matter) {
        return new ProposalTabled(proposal, ANA, matter, "Courtyard", TEXT, null, null);
    }

    static MeetingCalled called(MeetingId meeting, MeetingKind kind) {
        return new MeetingCalled(meeting, kind, LocalDate.of(2026, 4, 11), "Hall", Channel.ON_SITE, BOOK, null, null);
    }

    static NoticeIssued notice(MeetingId meeting, ProposalId proposal) {
        return new NoticeIssued(
                meeting,
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 4, 11),
                10,
                List.of(proposal),
                false,
                null,
                null,
                List.of());
    }

    static VoteOpened opened() {
        return new VoteOpened(
                VOTE,
                APRIL,
                MeetingKind.ASSEMBLY_OF_HOUSEHOLDS,
                DAY,
                COURTYARD,
                null,
                2306,
                List.of("yes", "no"),
                BOOK,
                DAY.plusDays(3));
    }

    static ResultDeclared declared(boolean passed) {
        return new ResultDeclared(
                VOTE,
                APRIL,
                MeetingKind.ASSEMBLY_OF_HOUSEHOLDS,
                COURTYARD,
                null,
                new TreeMap<>(),
                2306,
                passed,
                sum(passed),
                DAY,
                DAY,
                false);
    }

    static ResultCorrected corrected(boolean passed) {
        return new ResultCorrected(VOTE, COURTYARD, null, new TreeMap<>(), 2306, passed, sum(passed), "recount");
    }

    static ResultAnnulled annulled() {
        return new ResultAnnulled(VOTE, COURTYARD, null, AnnulledBy.FAULTY_BALLOTS, null, null, "judgment");
    }

    static Derivation sum(boolean passed) {
        return Derivation.moreThan("MTG-4", 1, passed ? 1154 : 1153, 2306, Fraction.HALF);
    }
}
