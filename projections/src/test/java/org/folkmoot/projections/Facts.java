package org.folkmoot.projections;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.decisions.Ids;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.hearings.HearingEvent.HearingAnnounced;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.Capacity;
import org.folkmoot.meetings.Channel;
import org.folkmoot.meetings.MeetingEvent.CheckedIn;
import org.folkmoot.meetings.MeetingEvent.CheckedOut;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.NoticeIssued;
import org.folkmoot.meetings.MeetingEvent.QuorumDeclared;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.results.ResultEvent.ResultDeclared;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.StatementId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteEvent.BallotCast;
import org.folkmoot.votes.VoteEvent.VoteClosed;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteEvent.VoteOpened;
import org.jspecify.annotations.Nullable;

/** Facts for tests of views, with what the tests do not care about filled in. */
public final class Facts {

    public static final LocalDate DAY = Folded.DAY;
    public static final RuleBookRef BOOK = new RuleBookRef(1, "0".repeat(64));
    public static final Derivation QUORUM = Derivation.moreThan("MTG-3", 1, 2_306, 4_611, Fraction.HALF);
    public static final Derivation PASSED = Derivation.moreThan("MTG-4", 1, 1_154, 2_306, Fraction.HALF);
    public static final Derivation MISSED = Derivation.moreThan("MTG-4", 1, 1_153, 2_306, Fraction.HALF);

    private Facts() {}

    public static MeetingId meeting(int number) {
        return new MeetingId("M-%08d".formatted(number));
    }

    public static ProposalId proposal(int number) {
        return new ProposalId("P-%08d".formatted(number));
    }

    public static HearingId hearing(int number) {
        return new HearingId("E-%08d".formatted(number));
    }

    public static StatementId statement(int number) {
        return new StatementId("Q-%08d".formatted(number));
    }

    public static VoteId vote(int number) {
        return new VoteId("V-%08d".formatted(number));
    }

    public static DisclosureId disclosure(int number) {
        return new DisclosureId("D-%08d".formatted(number));
    }

    public static Digest digest(int number) {
        return new Digest("%064x".formatted(number));
    }

    public static MeetingCalled called(int meeting) {
        return called(meeting, MeetingKind.ASSEMBLY_OF_HOUSEHOLDS);
    }

    public static MeetingCalled called(int meeting, MeetingKind kind) {
        return new MeetingCalled(meeting(meeting), kind, DAY, "hall", Channel.ON_SITE, BOOK, null, null);
    }

    public static NoticeIssued notice(int meeting, int... proposals) {
        var agenda = Arrays.stream(proposals).mapToObj(Facts::proposal).toList();
        return new NoticeIssued(meeting(meeting), DAY.minusDays(10), DAY, 10, agenda, false, null, null, List.of());
    }

    public static ElectorateFixed fixed(int meeting) {
        return new ElectorateFixed(
                meeting(meeting), MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, 4_611, 0, 0, List.of(Ids.resident(9)), null);
    }

    public static CheckedIn in(int meeting, int household) {
        return new CheckedIn(
                meeting(meeting),
                Ids.household(household),
                Ids.resident(household),
                Capacity.HOUSEHOLD,
                null,
                Attendance.ON_SITE);
    }

    public static CheckedOut out(int meeting, int household) {
        return new CheckedOut(meeting(meeting), Ids.household(household), Ids.resident(household), Capacity.HOUSEHOLD);
    }

    public static QuorumDeclared quorate(int meeting) {
        return new QuorumDeclared(meeting(meeting), 2_306, 0, QUORUM, null);
    }

    public static ProposalTabled tabled(int proposal, String title) {
        return new ProposalTabled(
                proposal(proposal),
                new Actor.Resident(Ids.resident(1)),
                Matter.CONVENTION,
                title,
                digest(proposal),
                null,
                null);
    }

    public static HearingAnnounced announced(int hearing, int proposal) {
        return new HearingAnnounced(
                hearing(hearing),
                proposal(proposal),
                DAY.minusDays(20),
                DAY.minusDays(10),
                "hall",
                4,
                List.of("for", "against"),
                BOOK,
                null,
                null);
    }

    public static VoteOpened opened(int vote, int meeting, int proposal) {
        return new VoteOpened(
                vote(vote),
                meeting(meeting),
                MeetingKind.ASSEMBLY_OF_HOUSEHOLDS,
                DAY,
                proposal(proposal),
                null,
                2_306,
                List.of("yes", "no", "abstain"),
                BOOK,
                DAY.plusDays(3));
    }

    public static BallotCast ballot(int vote, int household, String choice, @Nullable String replaces) {
        return new BallotCast(vote(vote), Ids.household(household), Ids.resident(household), choice, replaces);
    }

    public static VoteClosed closed(int vote, int meeting, int proposal) {
        return new VoteClosed(vote(vote), meeting(meeting), proposal(proposal));
    }

    public static VoteCounted counted(int vote, int meeting, int proposal) {
        return new VoteCounted(
                vote(vote), meeting(meeting), proposal(proposal), counts(1_154, 1_031, 121), 2_306, 2_306);
    }

    public static TreeMap<String, Integer> counts(int yes, int no, int abstain) {
        return new TreeMap<>(Map.of("yes", yes, "no", no, "abstain", abstain));
    }

    public static ResultDeclared declared(int vote, int meeting, int proposal) {
        return new ResultDeclared(
                vote(vote),
                meeting(meeting),
                MeetingKind.ASSEMBLY_OF_HOUSEHOLDS,
                proposal(proposal),
                null,
                counts(1_154, 1_031, 121),
                2_306,
                true,
                PASSED,
                DAY,
                DAY.plusDays(3),
                false);
    }

    public static DisclosurePublished published(int disclosure, String title) {
        return published(disclosure, DisclosureClass.OTHER, title, null);
    }

    public static DisclosurePublished published(
            int disclosure, DisclosureClass kind, String title, @Nullable DutyId fulfils) {
        return new DisclosurePublished(
                disclosure(disclosure),
                kind,
                title,
                digest(disclosure),
                fulfils,
                DAY,
                DAY.plusDays(15),
                null,
                false,
                BOOK);
    }
}
