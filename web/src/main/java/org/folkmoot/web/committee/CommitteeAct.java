package org.folkmoot.web.committee;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.committee.CommitteeCommand.ConfirmSitting;
import org.folkmoot.committee.CommitteeCommand.ContradictSitting;
import org.folkmoot.committee.CommitteeCommand.EnterSitting;
import org.folkmoot.committee.CommitteeCommand.MoveMotion;
import org.folkmoot.committee.CommitteeCommand.StandAside;
import org.folkmoot.committee.CommitteeCommand.SupportMotion;
import org.folkmoot.committee.CommitteeEvent.CommitteeDecided;
import org.folkmoot.committee.CommitteeEvent.SittingContradicted;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.meetings.Channel;
import org.folkmoot.meetings.MeetingCommand.CallMeeting;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.web.scenario.Act;
import org.folkmoot.web.scenario.Assembly;
import org.folkmoot.web.scenario.Play;
import org.folkmoot.web.scenario.Town;
import org.folkmoot.web.scenario.Town.Officer;
import org.folkmoot.web.scenario.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** Between steps 2 and 3: the committee of nine decides as a body, with four voices, with five, and in a sitting (COM-8). */
@AutoService(Act.class)
@Order(20)
public final class CommitteeAct implements Act {

    private static final LocalDate MARCH_16 = LocalDate.of(2026, 3, 16);
    private static final LocalDate MARCH_17 = MARCH_16.plusDays(1);

    @Override
    public void perform(Year year) {
        var members = year.town().committee;
        each(year.play(), members);
        callsAsABody(year.play(), year.town());
        inASitting(year.play(), members, year.town().board.getFirst().acting());
    }

    private static MotionId moved(Play play, Officer mover, Officer... interested) {
        var motion = new MotionId(play.id('C'));
        var who = List.of(interested).stream().map(Officer::id).toList();
        play.must(
                mover.acting(),
                MARCH_16,
                MoveMotion.plain(motion, MotionPurpose.MATTER, "联合物业开展楼道清理", play.digest(), who));
        return motion;
    }

    private static void each(Play play, List<Officer> members) {
        var motion = moved(play, members.getFirst(), members.getLast());
        var support = new SupportMotion(motion);
        var day = play.on("2c", MARCH_16);
        var eight = members.getLast().acting();
        day.refuses(eight, support, "MOTION_OF_ONES_OWN_INTEREST", "a member with an interest agrees (COM-8)");
        play.must(eight, MARCH_16, new StandAside(motion));
        for (var member : members.subList(0, 3)) play.must(member.acting(), MARCH_16, support);
        var fourth = day.accepts(members.get(3).acting(), support, "the fourth of nine agrees");
        day.shows(fourth.size() == 1, "… which decides nothing");
        var fifth = day.accepts(members.get(4).acting(), support, "the fifth agrees");
        day.shows(Play.only(CommitteeDecided.class, fifth).carried(), "… and it is decided: 5 of all 9, one aside");
        day.refuses(members.get(5).acting(), support, "MOTION_ALREADY_DECIDED", "a sixth agrees");
    }

    private static void callsAsABody(Play play, Town town) {
        var chair = town.chair();
        var day = play.on("2c", MARCH_16);
        day.refuses(chair, called(play, null), "MEETING_ON_ONE_GROUND", "the chair alone calls a meeting (COM-8)");
        var kind = MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
        var motion = Assembly.toMeet(play, town.sitting(), MARCH_16, kind, MARCH_16.plusDays(40));
        var chosen = called(play, motion);
        day.refuses(
                chair,
                new CallMeeting(
                        chosen.meeting(),
                        MeetingKind.REPRESENTATIVES,
                        chosen.heldOn(),
                        chosen.place(),
                        Channel.ON_SITE,
                        null,
                        motion),
                "MEETING_OTHER_THAN_DECIDED",
                "the chair has the representatives decide, where the committee has decided to call the households");
        day.accepts(chair, called(play, motion), "the chair calls it when the committee has decided so");
        day.refuses(chair, called(play, motion), "MEETING_MOTION_USED", "another is called by the same decision");
    }

    private static CallMeeting called(Play play, @Nullable MotionId motion) {
        return new CallMeeting(
                new MeetingId(play.id('M')),
                MeetingKind.ASSEMBLY_OF_HOUSEHOLDS,
                MARCH_16.plusDays(40),
                "社区礼堂",
                Channel.ON_SITE,
                null,
                motion);
    }

    private static void inASitting(Play play, List<Officer> members, Actor supervisor) {
        var motion = moved(play, members.get(1));
        var there = members.subList(0, 7).stream().map(Officer::id).toList();
        var day = play.on("2c", MARCH_17);
        day.refuses(
                members.get(8).acting(),
                entered(motion, there, 5),
                "SITTING_WITHOUT_YOU",
                "a sitting is entered by somebody who was not there");
        play.must(members.get(2).acting(), MARCH_17, entered(motion, there, 5));
        var confirm = new ConfirmSitting(motion);
        day.refuses(members.get(2).acting(), confirm, "SITTING_CONFIRMED_BY_SAME", "who entered it confirms it");
        day.refuses(members.get(3).acting(), confirm, "SITTING_WITHOUT_CHAIR", "it is confirmed without the chair");
        day.refuses(supervisor, confirm, "MOTION_NOT_BY_MEMBER", "the board confirms it");
        var decided = day.accepts(members.getFirst().acting(), confirm, "the chair confirms: 5 of 7 present, of 9");
        day.shows(Play.only(CommitteeDecided.class, decided).carried(), "… and it is decided");
        contradict(play, motion, members);
    }

    private static void contradict(Play play, MotionId motion, List<Officer> members) {
        var contradict = new ContradictSitting(motion, "本人当日未投赞成票");
        var last = play.on("2c", MARCH_17.plusDays(3));
        var events = last.accepts(members.get(4).acting(), contradict, "one of the five contradicts on the third day");
        last.shows(!Play.only(SittingContradicted.class, events).borne(), "… and it is said that no majority bears it");
        play.on("2c", MARCH_17.plusDays(4))
                .refuses(members.get(5).acting(), contradict, "CONTRADICTING_OVER", "another on the fourth day");
    }

    private static EnterSitting entered(MotionId motion, List<OfficerId> there, int inFavour) {
        return new EnterSitting(motion, MARCH_17, there, there.subList(0, inFavour), List.of(), List.of());
    }
}
