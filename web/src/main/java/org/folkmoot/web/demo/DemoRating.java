package org.folkmoot.web.demo;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.folkmoot.decisions.Command;
import org.folkmoot.meetings.MeetingCommand.CloseMeeting;
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
import org.folkmoot.web.texts.TextKind;

/** One rating of the demonstration, held in a representatives' meeting. @param day on which that is held, counted from today */
record DemoRating(
        DemoStage stage, DemoPeople people, DemoMeeting meeting, RatingId id, List<Subject> subjects, int day) {

    private static final int NOTICE_DAYS = 10;
    private static final int FIRST = -150;
    private static final int SECOND = -40;
    private static final int TO_COME = 9;
    private static final int RATED = 3;

    /** Two ratings that were held, and one that is announced. */
    @AutoService(Scene.class)
    public static final class Ratings implements Scene {

        @Override
        public void play(DemoStage stage, DemoPeople people) {
            var first = announced(stage, people, FIRST, yearOf(stage, FIRST) - 1);
            first.reported(FIRST - 8, 3);
            first.held(List.of(List.of(3, 5, 2), List.of(2, 5, 2, 1), List.of(1, 3, 4, 2), List.of(4, 4, 1, 1)));
            var second = announced(stage, people, SECOND, yearOf(stage, SECOND));
            second.reported(SECOND - 6, 4);
            second.held(List.of(List.of(7, 2, 1), List.of(5, 3, 1, 1), List.of(1, 5, 3, 1), List.of(5, 4, 1, 0)));
            announced(stage, people, TO_COME, yearOf(stage, TO_COME)).reported(0, 1);
        }

        /** The year in which a rating held on that day is announced. */
        private static int yearOf(DemoStage stage, int day) {
            return stage.day(day - NOTICE_DAYS).getYear();
        }
    }

    /** Calls the meeting and announces the rating of the committee and of its first members. */
    static DemoRating announced(DemoStage stage, DemoPeople people, int day, int year) {
        var kind = MeetingKind.REPRESENTATIVES;
        var called = DemoMeeting.called(stage, people, kind, day - NOTICE_DAYS - 2, day, List.of());
        called.announce(List.of(), true);
        var meeting = called.presidedBy(people.supervisor());
        var subjects = new ArrayList<Subject>();
        subjects.add(new Subject(Body.COMMITTEE, null));
        for (int seat = 0; seat < RATED; seat++) subjects.add(new Subject(Body.COMMITTEE, people.committee(seat)));
        var rating = new DemoRating(stage, people, meeting, stage.id('T', RatingId::new), List.copyOf(subjects), day);
        stage.must(
                day - NOTICE_DAYS,
                people.supervisor(),
                new AnnounceRating(rating.id, year, meeting.id(), rating.subjects, leftOut(people)));
        return rating;
    }

    /** A third of the committee is rated each time. */
    private static List<LeftOut> leftOut(DemoPeople people) {
        return IntStream.range(RATED, DemoPeople.COMMITTEE)
                .mapToObj(seat -> new LeftOut(people.committee(seat), "下次评议 To be rated next time"))
                .toList();
    }

    /** The committee, by its chair, and its members report on their year. @param how many of the rated do in time */
    void reported(int on, int how) {
        subjects.stream().limit(how).forEach(subject -> {
            var report = stage.text(TextKind.DUTY_REPORT, "year");
            var officer = subject.officer();
            var by = officer == null ? people.chair() : new Actor.Officer(officer);
            stage.must(on, by, new FileDutyReport(id, meeting.id(), subject, report));
        });
    }

    /** Of ten who rate, so many give each grade, from the best one on; the rest are void. */
    void held(List<List<Integer>> tenths) {
        meeting.gather();
        supervises(day, new OpenRating(id, meeting.id()));
        int issued = people.representatives.size() * 5 / 6 + 1;
        for (int i = 0; i < subjects.size(); i++) {
            var subject = subjects.get(i);
            var forms = forms(issued, subject.officer() == null ? Grade.OF_BODIES : Grade.OF_MEMBERS, tenths.get(i));
            stage.must(day, people.board(1), new EnterForms(id, subject, 1, forms));
            stage.must(day, people.board(2), new EnterForms(id, subject, 1, forms));
            supervises(day, new GiveGrade(id, subject));
        }
        supervises(day, new CloseMeeting(meeting.id()));
        for (var subject : subjects) supervises(day + 4, new DeliverGrade(id, subject));
        supervises(day + 4, new CloseRating(id));
    }

    private static FormTally forms(int issued, List<Grade> scale, List<Integer> tenths) {
        var grades = new TreeMap<Grade, Integer>();
        for (int i = 0; i < scale.size(); i++) grades.put(scale.get(i), issued * tenths.get(i) / 10);
        int valid = grades.values().stream().mapToInt(Integer::intValue).sum();
        return new FormTally(issued, issued, issued - valid, grades);
    }

    private void supervises(int onDay, Command command) {
        stage.must(onDay, people.supervisor(), command);
    }
}
