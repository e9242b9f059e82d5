package org.folkmoot.web.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureCommand.CorrectDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.PublishDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.TakeDownDisclosure;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.MeetingCommand.CloseMeeting;
import org.folkmoot.proposals.ProposalCommand.AmendProposal;
import org.folkmoot.proposals.ProposalCommand.WithdrawProposal;
import org.folkmoot.results.ResultCommand.DeclareResult;
import org.folkmoot.results.ResultEvent;
import org.folkmoot.roll.RollCommand.AddResident;
import org.folkmoot.roll.RollCommand.CheckRoll;
import org.folkmoot.roll.RollCommand.StrikeResident;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.roll.StrikeReason;
import org.folkmoot.supervision.SupervisionEvent;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/**
 * Three months of a community: proposals, a hearing, a residents' meeting, one of representatives, the board, the roll.
 *
 * @param number of the quarter since the community was founded, from 0
 */
record Quarter(Play play, Town town, LocalDate begins, int number) {

    private static final int BY_COMMITTEE = 3;
    private static final int BY_RESIDENTS = 20;
    private static final int DISCLOSURES = 12;
    private static final int ROLL_CHANGES = 15;

    void live() {
        var agenda = new ArrayList<ProposalId>();
        for (int i = 0; i < BY_COMMITTEE; i++)
            agenda.add(Assembly.tabled(play, chair(), day(0), Matter.IMPORTANT, "公共收益使用方案之" + (i + 1), null));
        agenda.add(byResidents());
        if (number % 2 == 0)
            new QuarterHearing(play, town, agenda.getFirst(), day(1), new HearingId(play.id('E'))).hold();
        var votes = residentsMeeting(agenda);
        published(votes);
        routine();
        representatives();
        if (number % 4 == 3) new YearlyRating(play, town, day(60), new RatingId(play.id('T'))).hold(this::published);
        rollChanges();
    }

    private Actor chair() {
        return town.chair();
    }

    private LocalDate day(int after) {
        return begins.plusDays(after);
    }

    private HouseholdEnrolled home(int of) {
        return town.households.get(of % town.households.size());
    }

    /** Many of them come to nothing. @return one that the committee takes up */
    private ProposalId byResidents() {
        var tabled = new ArrayList<ProposalId>();
        for (int i = 0; i < BY_RESIDENTS; i++) {
            var author = new Actor.Resident(home(number * BY_RESIDENTS + i).named());
            var proposal = Assembly.tabled(play, author, day(1 + i), Matter.IMPORTANT, "楼道照明改造", null);
            tabled.add(proposal);
            if (i % 4 == 1) play.must(author, day(2 + i), new AmendProposal(proposal, "楼道照明与扶手改造", play.digest()));
            if (i % 5 == 2) play.must(author, day(3 + i), new WithdrawProposal(proposal));
        }
        return tabled.getFirst();
    }

    private List<VoteId> residentsMeeting(List<ProposalId> agenda) {
        boolean ofAdults = number % 2 == 1;
        var kind = ofAdults ? MeetingKind.ASSEMBLY_OF_ADULTS : MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
        var meeting = Assembly.called(play, town.sitting(), day(24), day(40), kind);
        meeting.agenda(day(24), agenda.toArray(ProposalId[]::new));
        play.must(chair(), day(26), meeting.notice(agenda.toArray(ProposalId[]::new)));
        var members = ofAdults ? town.adults() : town.homes();
        meeting.arrive(members.subList(0, members.size() * (55 + number % 5 * 5) / 100), Attendance.ON_SITE);
        return decided(meeting, agenda);
    }

    private List<VoteId> decided(Assembly meeting, List<ProposalId> agenda) {
        meeting.quorate();
        var votes = agenda.stream().map(proposal -> vote(meeting, proposal)).toList();
        play.must(chair(), meeting.day(), new CloseMeeting(meeting.id()));
        return votes;
    }

    /** Nearly all vote, most of them yes, and one in fifty changes their mind. */
    private VoteId vote(Assembly meeting, ProposalId proposal) {
        var vote = meeting.openVote(proposal);
        int present = meeting.present().size();
        int yes = present * (50 + number % 4 * 5) / 100;
        meeting.cast(vote, yes, present * 30 / 100, present / 100);
        play.mustAll(
                meeting.day(),
                meeting.present().stream()
                        .limit(present / 50)
                        .map(voter -> new Play.Sent(voter.acting(), meeting.ballot(vote, voter, "no"))));
        meeting.count(vote);
        play.must(chair(), meeting.day(), new DeclareResult(vote, proposal, null));
        return vote;
    }

    private void representatives() {
        var routine = Assembly.tabled(play, chair(), day(44), Matter.SUPERVISION_BOARD, "补选居务监督委员会成员", null);
        Assembly.classed(play, town.sitting(), day(44), routine, Matter.SUPERVISION_BOARD);
        var meeting = Assembly.called(play, town.sitting(), day(44), day(56), MeetingKind.REPRESENTATIVES);
        meeting.agenda(day(44), routine);
        play.must(chair(), day(45), meeting.notice(routine));
        meeting.arrive(town.members().subList(0, 125), Attendance.ON_SITE);
        published(decided(meeting, List.of(routine)));
    }

    private void published(List<VoteId> votes) {
        for (var vote : votes) publish(day(58), DisclosureClass.MEETING_DECISIONS, ResultEvent.toPublish(vote));
    }

    private void published(RatingId rating) {
        publish(day(80), DisclosureClass.OTHER, SupervisionEvent.toPublish(rating));
    }

    private void routine() {
        for (int i = 0; i < DISCLOSURES; i++) {
            var kinds = DisclosureClass.values();
            publish(day(7 * i), kinds[i % kinds.length], null);
        }
    }

    private void publish(LocalDate on, DisclosureClass kind, @Nullable DutyId fulfils) {
        var item = new DisclosureId(play.id('D'));
        play.must(chair(), on, new PublishDisclosure(item, kind, "居务公开事项", play.digest(), fulfils));
        if (number % 3 == 1)
            play.must(chair(), on.plusDays(2), new CorrectDisclosure(item, "居务公开事项", play.digest(), "数字更正"));
        play.must(chair(), on.plusDays(20), new TakeDownDisclosure(item));
    }

    /** Children come and go. */
    private void rollChanges() {
        IntStream.range(0, ROLL_CHANGES).forEach(i -> {
            var home = home(500 + number * ROLL_CHANGES + i);
            var child = new ResidentId(play.id('R'));
            play.must(chair(), day(60), new AddResident(home.household(), child, false));
            if (i % 2 == 0) play.must(chair(), day(85), new StrikeResident(child, home.household(), StrikeReason.LEFT));
        });
        play.must(town.board.getFirst().acting(), day(86), new CheckRoll(ROLL_CHANGES + (ROLL_CHANGES + 1) / 2));
    }
}
