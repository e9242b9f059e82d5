package org.folkmoot.web.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.MeetingCommand.CloseMeeting;
import org.folkmoot.meetings.MeetingCommand.IssueNotice;
import org.folkmoot.supervision.FormTally;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionCommand.AnnounceRating;
import org.folkmoot.supervision.SupervisionCommand.CloseRating;
import org.folkmoot.supervision.SupervisionCommand.DeliverGrade;
import org.folkmoot.supervision.SupervisionCommand.EnterForms;
import org.folkmoot.supervision.SupervisionCommand.FileDutyReport;
import org.folkmoot.supervision.SupervisionCommand.GiveGrade;
import org.folkmoot.supervision.SupervisionCommand.LeftOut;
import org.folkmoot.supervision.SupervisionCommand.OpenRating;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.RatingId;

/** The representatives rate the committee and three of its members, all of whom stay in office. */
record YearlyRating(Play play, Town town, LocalDate announcedOn, RatingId id) {

    private static final int REPRESENTATIVES = 130;

    /** @param published what is to be done with the grades */
    void hold(Consumer<RatingId> published) {
        var held = announcedOn.plusDays(12);
        var meeting = Assembly.called(play, town.sitting(), announcedOn, held, MeetingKind.REPRESENTATIVES)
                .presidedBy(presiding());
        play.must(town.chair(), announcedOn, new IssueNotice(meeting.id(), List.of(), true, null, List.of()));
        var members = town.committee.subList(6, 9).stream()
                .map(officer -> new Subject(Body.COMMITTEE, officer.id()))
                .toList();
        var body = new Subject(Body.COMMITTEE, null);
        announce(meeting, body, members);
        meeting.arrive(town.members().subList(0, REPRESENTATIVES), Attendance.ON_SITE);
        meeting.quorate();
        play.must(presiding(), held, new OpenRating(id, meeting.id()));
        grade(held, body, Map.of(Grade.SATISFIED, 90, Grade.BASICALLY_SATISFIED, 30, Grade.DISSATISFIED, 8));
        for (var member : members) grade(held, member, ofMember());
        play.must(presiding(), held, new CloseRating(id));
        play.must(presiding(), held, new CloseMeeting(meeting.id()));
        for (var member : members) play.must(presiding(), held.plusDays(3), new DeliverGrade(id, member));
        published.accept(id);
    }

    private Actor presiding() {
        return town.board.getFirst().acting();
    }

    private static Map<Grade, Integer> ofMember() {
        return Map.of(Grade.EXCELLENT, 40, Grade.COMPETENT, 60, Grade.BASICALLY_COMPETENT, 20, Grade.INCOMPETENT, 8);
    }

    private void announce(Assembly meeting, Subject body, List<Subject> members) {
        var first = members.getFirst();
        play.must(
                presiding(),
                announcedOn,
                new AnnounceRating(
                        id,
                        announcedOn.getYear(),
                        meeting.id(),
                        List.of(body, first, members.get(1), members.getLast()),
                        town.committee.subList(0, 6).stream()
                                .map(seat -> new LeftOut(seat.id(), "半年前已评议 Rated half a year ago"))
                                .toList()));
        for (var member : members) {
            var officer = new Actor.Officer(Objects.requireNonNull(member.officer()));
            play.must(officer, announcedOn.plusDays(2), new FileDutyReport(id, meeting.id(), member, play.digest()));
        }
    }

    /** Two tellers count the same. */
    private void grade(LocalDate held, Subject subject, Map<Grade, Integer> grades) {
        int valid = grades.values().stream().mapToInt(Integer::intValue).sum();
        var entry = new EnterForms(id, subject, 1, new FormTally(REPRESENTATIVES, valid + 1, 1, new TreeMap<>(grades)));
        play.must(town.board.get(1).acting(), held, entry);
        play.must(town.board.get(2).acting(), held, entry);
        play.must(presiding(), held, new GiveGrade(id, subject));
    }
}
