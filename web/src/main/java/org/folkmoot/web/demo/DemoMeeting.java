package org.folkmoot.web.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.decisions.Command;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.Channel;
import org.folkmoot.meetings.MeetingCommand.CallMeeting;
import org.folkmoot.meetings.MeetingCommand.CheckIn;
import org.folkmoot.meetings.MeetingCommand.CloseCheckIn;
import org.folkmoot.meetings.MeetingCommand.CloseMeeting;
import org.folkmoot.meetings.MeetingCommand.DeclareQuorum;
import org.folkmoot.meetings.MeetingCommand.IssueNotice;
import org.folkmoot.proposals.ProposalCommand.PutOnAgenda;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteCommand.CastBallot;
import org.folkmoot.votes.VoteCommand.CloseVote;
import org.folkmoot.votes.VoteCommand.CountVote;
import org.folkmoot.votes.VoteCommand.OpenVote;
import org.jspecify.annotations.Nullable;

/** One meeting of the demonstration. @param day on which it is held, counted from today */
record DemoMeeting(DemoStage stage, DemoPeople people, MeetingKind kind, MeetingId id, int day) {

    private static final int NOTICE_DAYS = 10;

    /** Calls a meeting without a notice yet, and puts proposals on its agenda. */
    static DemoMeeting called(
            DemoStage stage, DemoPeople people, MeetingKind kind, int on, int day, List<ProposalId> agenda) {
        var meeting = new DemoMeeting(stage, people, kind, stage.id('M', MeetingId::new), day);
        var channel = kind == MeetingKind.REPRESENTATIVES ? Channel.ON_SITE : Channel.HYBRID;
        meeting.chairs(on, new CallMeeting(meeting.id, kind, stage.day(day), "社区议事厅 Community hall", channel, null));
        for (var proposal : agenda) meeting.chairs(on, new PutOnAgenda(proposal, meeting.id));
        return meeting;
    }

    /** Calls a meeting of households, with its agenda, and announces it as late as the law allows. */
    static DemoMeeting announced(DemoStage stage, DemoPeople people, int day, List<ProposalId> agenda) {
        var kind = MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
        var meeting = called(stage, people, kind, day - NOTICE_DAYS - 2, day, agenda);
        meeting.announce(agenda, false);
        return meeting;
    }

    void announce(List<ProposalId> agenda, boolean rating) {
        chairs(day - NOTICE_DAYS, new IssueNotice(id, agenda, rating, null, List.of()));
    }

    /** Somewhat more than half of the households come, most of them online; of the representatives, five of six, and the committee. */
    void gather() {
        var arriving = new ArrayList<DemoStage.Sent>();
        for (int i = 0; i < present().size(); i++) {
            var member = present().get(i);
            boolean online = kind != MeetingKind.REPRESENTATIVES && i % 4 != 0;
            arriving.add(new DemoStage.Sent(
                    online ? member.acting() : people.chair(),
                    new CheckIn(
                            id,
                            member.household(),
                            member.resident(),
                            online ? Attendance.ONLINE : Attendance.ON_SITE)));
        }
        stage.mustAll(day, arriving);
        chairs(day, new CloseCheckIn(id));
        chairs(day, new DeclareQuorum(id));
    }

    /** @param household null in a meeting where people attend for themselves */
    private record Member(@Nullable HouseholdId household, ResidentId resident) {
        private Actor acting() {
            return new Actor.Resident(resident);
        }
    }

    private List<Member> present() {
        if (kind == MeetingKind.REPRESENTATIVES) {
            var representatives = people.representatives;
            return Stream.concat(
                            representatives.subList(0, representatives.size() * 5 / 6 + 1).stream(),
                            people.committeeMembers().stream())
                    .map(resident -> new Member(null, resident))
                    .toList();
        }
        return people.households.subList(0, people.households.size() * 52 / 100 + 1).stream()
                .map(home -> new Member(home.household(), home.representative()))
                .toList();
    }

    VoteId openVote(ProposalId proposal) {
        var vote = stage.id('V', VoteId::new);
        chairs(day, new OpenVote(vote, id, proposal));
        return vote;
    }

    /** Of ten who are present {@code yes} vote in favour and {@code no} against; the others do not vote. */
    void cast(VoteId vote, int yes, int no) {
        var ballots = new ArrayList<DemoStage.Sent>();
        for (int i = 0; i < present().size(); i++) {
            var member = present().get(i);
            int place = i % 10;
            if (place >= yes + no || member.acting().equals(people.resident())) continue;
            ballots.add(new DemoStage.Sent(
                    member.acting(),
                    new CastBallot(
                            vote, id, member.household(), member.resident(), List.of(place < yes ? "yes" : "no"))));
        }
        stage.mustAll(day, ballots);
    }

    /** Opens a vote, takes the ballots, counts and declares. */
    VoteId decided(ProposalId proposal, int yes, int no) {
        var vote = openVote(proposal);
        cast(vote, yes, no);
        decide(vote);
        return vote;
    }

    void count(VoteId vote) {
        chairs(day, new CloseVote(vote));
        chairs(day, new CountVote(vote));
    }

    void decide(VoteId vote) {
        count(vote);
        chairs(day, new DeclareResult(vote));
    }

    void close() {
        chairs(day, new CloseMeeting(id));
    }

    private void chairs(int onDay, Command command) {
        stage.must(onDay, people.chair(), command);
    }
}
