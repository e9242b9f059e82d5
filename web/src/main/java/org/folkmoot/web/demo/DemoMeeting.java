package org.folkmoot.web.demo;

import java.util.ArrayList;
import java.util.List;
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
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteCommand.CastBallot;
import org.folkmoot.votes.VoteCommand.CloseVote;
import org.folkmoot.votes.VoteCommand.CountVote;
import org.folkmoot.votes.VoteCommand.OpenVote;

/** One residents' meeting of the demonstration. @param day on which it is held, counted from today */
record DemoMeeting(Stage stage, DemoPeople people, MeetingId id, int day) {

    private static final int NOTICE_DAYS = 10;

    /** Calls a meeting of households, with its agenda, and announces it as late as the law allows. */
    static DemoMeeting announced(Stage stage, DemoPeople people, int day, List<ProposalId> agenda) {
        var meeting = new DemoMeeting(stage, people, stage.id('M', MeetingId::new), day);
        int called = day - NOTICE_DAYS - 2;
        var kind = MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
        meeting.chairs(called, new CallMeeting(meeting.id, kind, stage.day(day), "社区议事厅", Channel.HYBRID));
        for (var proposal : agenda) meeting.chairs(called, new PutOnAgenda(proposal, meeting.id));
        meeting.chairs(day - NOTICE_DAYS, new IssueNotice(meeting.id, agenda, false, null, List.of()));
        return meeting;
    }

    /** Somewhat more than half of the households come, most of them online. */
    void gather() {
        var arriving = new ArrayList<Stage.Sent>();
        for (int i = 0; i < present().size(); i++) {
            var home = present().get(i);
            boolean online = i % 4 != 0;
            var attendance = online ? Attendance.ONLINE : Attendance.ON_SITE;
            arriving.add(new Stage.Sent(
                    online ? resident(home) : people.chair(),
                    new CheckIn(id, home.household(), home.representative(), attendance)));
        }
        stage.mustAll(day, arriving);
        chairs(day, new CloseCheckIn(id));
        chairs(day, new DeclareQuorum(id));
    }

    private List<HouseholdEnrolled> present() {
        return people.households.subList(0, people.households.size() * 52 / 100 + 1);
    }

    VoteId openVote(ProposalId proposal) {
        var vote = stage.id('V', VoteId::new);
        chairs(day, new OpenVote(vote, id, proposal));
        return vote;
    }

    /** Of those present, every so-many-eth votes: {@code yes} of ten in favour, {@code no} against, the rest do not vote yet. */
    void cast(VoteId vote, int yes, int no) {
        var ballots = new ArrayList<Stage.Sent>();
        for (int i = 0; i < present().size(); i++) {
            var home = present().get(i);
            int place = i % 10;
            if (place >= yes + no || resident(home).equals(people.resident())) continue;
            var choice = List.of(place < yes ? "yes" : "no");
            ballots.add(new Stage.Sent(
                    resident(home), new CastBallot(vote, id, home.household(), home.representative(), choice)));
        }
        stage.mustAll(day, ballots);
    }

    void decide(VoteId vote) {
        chairs(day, new CloseVote(vote));
        chairs(day, new CountVote(vote));
        chairs(day, new DeclareResult(vote));
    }

    void close() {
        chairs(day, new CloseMeeting(id));
    }

    private void chairs(int onDay, Command command) {
        stage.must(onDay, people.chair(), command);
    }

    private static Actor resident(HouseholdEnrolled home) {
        return new Actor.Resident(home.representative());
    }
}
