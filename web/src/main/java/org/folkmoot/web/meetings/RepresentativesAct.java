package org.folkmoot.web.meetings;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.folkmoot.decisions.Event;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.MeetingCommand.AuthoriseRepresentatives;
import org.folkmoot.meetings.MeetingCommand.CloseMeeting;
import org.folkmoot.meetings.MeetingCommand.IssueNotice;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.roll.RollCommand.CheckRoll;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.votes.VoteCommand.OpenVote;
import org.folkmoot.web.scenario.Act;
import org.folkmoot.web.scenario.Assembly;
import org.folkmoot.web.scenario.Play;
import org.folkmoot.web.scenario.Town;
import org.folkmoot.web.scenario.Year;
import org.springframework.core.annotation.Order;

/** Step 7c: the same matter in the representatives' meeting of 159 (MTG-6, MTG-7); and step 6 in an assembly of adults. */
record RepresentativesAct(Play play, Town town) {

    /** Its place in the year. */
    @AutoService(Act.class)
    @Order(70)
    public static final class InTheYear implements Act {

        @Override
        public void perform(Year year) {
            var act = new RepresentativesAct(year.play(), year.town());
            var decided = act.decide(year.found("convention", ProposalId.class), year.found("authority", VoteId.class));
            year.leave("opening-hours", decided);
            act.adults();
            act.byClass(year);
        }
    }

    private static final LocalDate APRIL_14 = LocalDate.of(2026, 4, 14);
    private static final LocalDate APRIL_25 = LocalDate.of(2026, 4, 25);
    private static final LocalDate JUNE_12 = LocalDate.of(2026, 6, 12);
    private static final String CONVENTIONS = "repmeeting.decides_convention";
    private static final LocalDate MAY_23 = LocalDate.of(2026, 5, 23);

    private Actor chair() {
        return town.chair();
    }

    /** @return the vote by which the representatives decided on the supervision board */
    VoteId decide(ProposalId convention, VoteId authorised) {
        var routine = Assembly.tabled(play, chair(), APRIL_14, Matter.SUPERVISION_BOARD, "补选居务监督委员会成员", null);
        var meeting = Assembly.called(play, town.sitting(), APRIL_14, APRIL_25, MeetingKind.REPRESENTATIVES);
        meeting.agenda(APRIL_14, convention, routine);
        var day = play.on("7c", APRIL_14);
        day.refuses(
                chair(),
                meeting.notice(convention, routine),
                "MATTER_NOT_AUTHORISED",
                "a reserved matter in the representatives' meeting without authority (MTG-7)");
        day.accepts(
                chair(),
                new AuthoriseRepresentatives(meeting.id(), convention, authorised),
                "the residents' meeting's vote gives the authority");
        classed(day, routine, meeting.notice(convention, routine));
        var fixed = day.accepts(
                chair(), meeting.notice(convention, routine), "the same notice with authority, and the class set");
        day.shows(entitled(fixed) == 159, "… 159 members: 150 representatives and 9 of the committee (COM-5)");
        quorum(meeting);
        meeting.votes(play, "7c", convention, 53, 40, 13, false, "53 yes of 106 present");
        var decided = meeting.votes(play, "7c", routine, 54, 40, 12, true, "54 yes of 106 present");
        play.must(chair(), APRIL_25, new CloseMeeting(meeting.id()));
        return decided;
    }

    /** Nothing rests on the class that the tabler has named: the committee sets it. */
    private void classed(Play.Day day, ProposalId proposal, IssueNotice notice) {
        day.refuses(
                chair(),
                notice,
                "MATTER_NOT_AUTHORISED",
                "the same notice with a class that only its tabler has named");
        Assembly.classed(play, town.sitting(), APRIL_14, proposal, Matter.SUPERVISION_BOARD);
    }

    private void quorum(Assembly meeting) {
        var members = town.members();
        meeting.arrive(members.subList(0, 105), Attendance.ON_SITE);
        meeting.closeCheckIn();
        var day = play.on("7c", APRIL_25);
        day.refuses(chair(), meeting.quorum(), "NO_QUORUM", "quorum with 105 of 159 members (MTG-6)");
        meeting.reopenCheckIn();
        meeting.arrive(members.subList(105, 106), Attendance.ON_SITE);
        meeting.closeCheckIn();
        day.accepts(chair(), meeting.quorum(), "quorum with 106 of 159 members, exactly 2/3");
    }

    void adults() {
        var members = town.adults();
        int adults = members.size();
        int half = adults / 2;
        var called = LocalDate.of(2026, 5, 12);
        var proposal = Assembly.tabled(play, chair(), called, Matter.IMPORTANT, "社区规模调整意见", null);
        var meeting = Assembly.called(play, town.sitting(), called, MAY_23, MeetingKind.ASSEMBLY_OF_ADULTS);
        meeting.agenda(called, proposal);
        town.studied(play, called, proposal);
        var step61 = play.on("6", called.plusDays(1));
        step61.refuses(
                chair(),
                meeting.notice(proposal),
                "ROLL_UNCHECKED",
                "notice while only the chair has looked at who represents two households (MTG-3)");
        step61.accepts(town.board.getFirst().acting(), new CheckRoll(2), "the board looks at both entries");
        var fixed = step61.accepts(chair(), meeting.notice(proposal), "notice of a residents' meeting of all adults");
        step61.shows(entitled(fixed) == adults, "… electorate fixed: " + adults + " adults");
        meeting.arrive(members.subList(0, half), Attendance.ON_SITE);
        meeting.closeCheckIn();
        var step62 = play.on("6", MAY_23);
        step62.refuses(chair(), meeting.quorum(), "NO_QUORUM", "quorum with exactly half of the adults (MTG-3)");
        meeting.reopenCheckIn();
        meeting.arrive(members.subList(half, half + 1), Attendance.ON_SITE);
        meeting.closeCheckIn();
        step62.accepts(chair(), meeting.quorum(), "quorum with one adult more than half");
        var close = new CloseMeeting(meeting.id());
        step62.refuses(
                chair(),
                close,
                "MEETING_NOT_OVER",
                "the chair cuts the evening off before what was announced (MTG-12)");
        play.on("6", MAY_23.plusDays(1)).accepts(chair(), close, "… and closes it when its day is past");
    }

    /** The residents' charter names a class of matters, and names it no more. */
    private void byClass(Year year) {
        var held = JUNE_12.plusDays(14);
        var proposal = Assembly.tabled(play, chair(), JUNE_12, Matter.CONVENTION, "修订居民公约：楼道不得停放电动自行车", null);
        var meeting = Assembly.called(play, town.sitting(), JUNE_12, held, MeetingKind.REPRESENTATIVES);
        meeting.agenda(JUNE_12, proposal);
        Assembly.classed(play, town.sitting(), JUNE_12, proposal, Matter.CONVENTION);
        town.studied(play, JUNE_12, proposal);
        var day = play.on("7c", JUNE_12);
        day.refuses(
                chair(),
                meeting.notice(proposal),
                "MATTER_NOT_AUTHORISED",
                "a convention in the representatives' meeting that no charter lets them decide (MTG-7)");
        day.accepts(
                chair(),
                year.charter(JUNE_12, "修订自治章程：授权居民代表会议决定居民公约", Map.of(CONVENTIONS, "true")),
                "the residents' charter names conventions as a class that the representatives decide");
        day.accepts(chair(), meeting.notice(proposal), "the same notice, by the class that the charter names");
        var later = play.on("7c", held);
        later.accepts(
                chair(),
                year.charter(held, "修订自治章程：收回授权", Map.of(CONVENTIONS, "false")),
                "the residents take the class back");
        meeting.arrive(town.members().subList(0, 106), Attendance.ON_SITE);
        meeting.quorate();
        later.refuses(
                chair(),
                new OpenVote(new VoteId(play.id('V')), meeting.id(), proposal),
                "AUTHORITY_LOST",
                "a vote on it is opened that evening");
    }

    private static int entitled(List<Event> events) {
        return Play.only(ElectorateFixed.class, events).entitled();
    }
}
