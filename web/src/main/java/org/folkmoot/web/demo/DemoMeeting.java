package org.folkmoot.web.demo;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.decisions.Command;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.Channel;
import org.folkmoot.meetings.MeetingCommand.CloseMeeting;
import org.folkmoot.meetings.MeetingCommand.IssueNotice;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.scenario.Assembly;
import org.folkmoot.web.scenario.Assembly.Member;

/** One meeting of the demonstration. */
record DemoMeeting(DemoPeople people, MeetingKind kind, Assembly assembly) {

    private static final int NOTICE_DAYS = 10;

    /** Calls a meeting without a notice yet, and puts proposals on its agenda. */
    static DemoMeeting called(
            DemoStage stage, DemoPeople people, MeetingKind kind, int on, int day, List<ProposalId> agenda) {
        var channel = kind == MeetingKind.REPRESENTATIVES ? Channel.ON_SITE : Channel.HYBRID;
        var assembly = Assembly.called(stage, people.sitting(), stage.day(on), stage.day(day), kind, channel);
        assembly.agenda(stage.day(on), agenda.toArray(ProposalId[]::new));
        return new DemoMeeting(people, kind, assembly);
    }

    /** Calls a meeting of households, with its agenda, and announces it as late as the law allows. */
    static DemoMeeting announced(DemoStage stage, DemoPeople people, int day, List<ProposalId> agenda) {
        var kind = MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
        var meeting = called(stage, people, kind, day - NOTICE_DAYS - 2, day, agenda);
        meeting.announce(agenda, false);
        return meeting;
    }

    /** The same, presided over by somebody else. */
    DemoMeeting presidedBy(Actor other) {
        return new DemoMeeting(people, kind, assembly.presidedBy(other));
    }

    MeetingId id() {
        return assembly.id();
    }

    /** The committee sets the class of one of its proposals, on the day of the notice. */
    void classed(ProposalId proposal, Matter matter) {
        Assembly.classed(
                assembly.stage(), assembly.committee(), assembly.day().minusDays(NOTICE_DAYS), proposal, matter);
    }

    /** The party organisation has studied what is announced (MTG-9). */
    void announce(List<ProposalId> agenda, boolean rating) {
        for (var proposal : agenda) people.study(assembly.day().minusDays(NOTICE_DAYS + 1), proposal);
        var notice = new IssueNotice(id(), agenda, rating, null, List.of());
        assembly.stage().must(people.chair(), assembly.day().minusDays(NOTICE_DAYS), notice);
    }

    /** Somewhat more than half of the households come, most of them online; of the representatives, five of six, and the committee. */
    void gather() {
        var members = members();
        int onSite = kind == MeetingKind.REPRESENTATIVES ? members.size() : members.size() / 4;
        assembly.arrive(members.subList(0, onSite), Attendance.ON_SITE);
        assembly.arrive(members.subList(onSite, members.size()), Attendance.ONLINE);
        assembly.quorate();
    }

    /** Whoever can be signed in as comes last, so that they have not voted yet where not all do. */
    private List<Member> members() {
        return (kind == MeetingKind.REPRESENTATIVES ? representatives() : households())
                .sorted(Comparator.comparing(member -> member.acting().equals(people.resident())))
                .toList();
    }

    private Stream<Member> representatives() {
        var all = people.representatives;
        return Stream.concat(all.stream().limit(all.size() * 5 / 6 + 1), people.committeeMembers().stream())
                .map(resident -> new Member(null, resident));
    }

    private Stream<Member> households() {
        var all = people.households;
        return all.stream().limit(all.size() * 52 / 100 + 1).map(home -> new Member(home.household(), home.named()));
    }

    /** Of ten who are present {@code yes} vote in favour and {@code no} against; the others do not vote. */
    void cast(VoteId vote, int yes, int no) {
        int present = assembly.present().size();
        assembly.cast(vote, present * yes / 10, present * no / 10, 0);
    }

    /** Opens a vote, takes the ballots, counts and declares. */
    VoteId decided(ProposalId proposal, int yes, int no) {
        var vote = assembly.openVote(proposal);
        cast(vote, yes, no);
        assembly.count(vote);
        chairs(new DeclareResult(vote, proposal, null));
        return vote;
    }

    void close() {
        chairs(new CloseMeeting(id()));
    }

    private void chairs(Command command) {
        assembly.stage().must(people.chair(), assembly.day(), command);
    }
}
