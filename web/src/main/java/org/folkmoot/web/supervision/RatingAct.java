package org.folkmoot.web.supervision;

import static org.folkmoot.web.scenario.Play.only;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.folkmoot.communities.Change.KinshipFound;
import org.folkmoot.communities.CommunityCommand.DeclareKinship;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.Evidence;
import org.folkmoot.decisions.Event;
import org.folkmoot.disclosures.DisclosureClass;
import org.folkmoot.disclosures.DisclosureCommand.PublishDisclosure;
import org.folkmoot.disclosures.DisclosureCommand.TakeDownDisclosure;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.MeetingCommand.IssueNotice;
import org.folkmoot.supervision.FormTally;
import org.folkmoot.supervision.GradeError;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionCommand.AnnounceRating;
import org.folkmoot.supervision.SupervisionCommand.AnnulGrade;
import org.folkmoot.supervision.SupervisionCommand.AnswerContest;
import org.folkmoot.supervision.SupervisionCommand.ContestGrade;
import org.folkmoot.supervision.SupervisionCommand.DeliverGrade;
import org.folkmoot.supervision.SupervisionCommand.EnterForms;
import org.folkmoot.supervision.SupervisionCommand.FileDutyReport;
import org.folkmoot.supervision.SupervisionCommand.GiveGrade;
import org.folkmoot.supervision.SupervisionCommand.LeftOut;
import org.folkmoot.supervision.SupervisionCommand.OpenRating;
import org.folkmoot.supervision.SupervisionEvent;
import org.folkmoot.supervision.SupervisionEvent.GradeAnnulled;
import org.folkmoot.supervision.SupervisionEvent.GradeDelivered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;
import org.folkmoot.supervision.SupervisionEvent.GradesTied;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.ChangeId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.web.roll.FictionalRoll;
import org.folkmoot.web.scenario.Act;
import org.folkmoot.web.scenario.Assembly;
import org.folkmoot.web.scenario.OfficeChanges;
import org.folkmoot.web.scenario.Play;
import org.folkmoot.web.scenario.Town;
import org.folkmoot.web.scenario.Year;
import org.springframework.core.annotation.Order;

/** Steps 14 to 14b: two ratings in a row in one community, and the same forms under the majority rule in another (RAT-1 to RAT-6). */
final class RatingAct {

    /** Its place in the year. */
    @AutoService(Act.class)
    @Order(140)
    public static final class InTheYear implements Act {

        @Override
        public void perform(Year year) {
            var act = new RatingAct(year.play(), year.town());
            act.june();
            var july = LocalDate.of(2026, 7, 1);
            var plurality = year.charter(july, "修订自治章程中民主评议的规则", Map.of("rating.rule", "plurality"));
            year.play().must(year.town().chair(), july, plurality);
            act.december();
            var beiyuan = year.in(new CommunityId("beiyuan"), "北苑", FictionalRoll.Size.of(180, 420), BEIYUAN);
            new RatingAct(beiyuan.play(), beiyuan.town()).byMajority();
        }
    }

    private static final long BEIYUAN = 20_260_412;
    private static final LocalDate JUNE_20 = LocalDate.of(2026, 6, 20);
    private static final LocalDate DECEMBER_12 = LocalDate.of(2026, 12, 12);

    private final Play play;
    private final Town town;
    private final Actor presiding;
    private final Actor firstTeller;
    private final Actor secondTeller;
    private final Subject committee = new Subject(Body.COMMITTEE, null);
    private final Subject memberZ;
    private final Subject memberW;

    RatingAct(Play play, Town town) {
        this.play = play;
        this.town = town;
        presiding = town.board.get(0).acting();
        firstTeller = town.board.get(1).acting();
        secondTeller = town.board.get(2).acting();
        memberZ = new Subject(Body.COMMITTEE, town.committee.get(8).id());
        memberW = new Subject(Body.COMMITTEE, town.committee.get(7).id());
    }

    /** The rating of 20 June, in which member Z is graded 不称职 for the first time. */
    void june() {
        var meeting = called(JUNE_20, JUNE_20.minusDays(12));
        var rating = announced(meeting, JUNE_20.minusDays(12), 2025, memberZ);
        var members = town.members();
        meeting.arrive(members.subList(0, 99), Attendance.ON_SITE);
        meeting.arrive(members.subList(150, 159), Attendance.ON_SITE);
        meeting.quorate();
        var day = play.on("14", JUNE_20);
        day.refuses(
                presiding,
                new OpenRating(rating, meeting.id()),
                "RATING_REPRESENTATIVES_TOO_FEW",
                "rating opened with 99 of 150 representatives and 9 of the committee (RAT-4)");
        meeting.reopenCheckIn();
        members.subList(155, 159).forEach(meeting::leave);
        meeting.arrive(members.subList(99, 100), Attendance.ON_SITE);
        meeting.closeCheckIn();
        day.refuses(
                town.chair(),
                meeting.quorum(),
                "NOT_PRESIDING",
                "the committee's chair declares the quorum of the evening that rates the committee (RAT-1)");
        day.refuses(
                presiding,
                meeting.quorum(),
                "NO_QUORUM",
                "quorum with 100 representatives and 5 of the committee, 105 of 159 (MTG-6)");
        meeting.reopenCheckIn();
        meeting.arrive(members.subList(155, 156), Attendance.ON_SITE);
        meeting.quorate();
        day.refuses(
                town.chair(),
                new OpenRating(rating, meeting.id()),
                "RATING_BY_BOARD_ONLY",
                "rating presided over by the committee's chair (RAT-1)");
        day.accepts(
                presiding,
                new OpenRating(rating, meeting.id()),
                "rating opened with 100 of 150 representatives and 106 of 159 members");
        var given = graded(rating, memberZ, 1, JUNE_20, forms(100, 100, 0, Grade.OF_MEMBERS, 10, 15, 20, 55));
        day.shows(
                only(GradeGiven.class, given).grade() == Grade.INCOMPETENT,
                "member Z: 10/15/20/55 of 100, incompetent for the first time");
    }

    /** The yearly rating of 12 December under the plurality rule. */
    void december() {
        var meeting = called(DECEMBER_12, DECEMBER_12.minusDays(11));
        play.on("14", DECEMBER_12.minusDays(11))
                .refuses(
                        town.chair(),
                        new AnnounceRating(
                                new RatingId(play.id('T')), 2026, meeting.id(), List.of(committee), List.of()),
                        "RATING_BY_BOARD_ONLY",
                        "rating announced by the committee's chair (RAT-1)");
        var rating = announced(meeting, DECEMBER_12.minusDays(11), 2026, committee, memberZ, memberW);
        meeting.arrive(town.members().subList(0, 128), Attendance.ON_SITE);
        meeting.quorate();
        var day = play.on("14", DECEMBER_12);
        day.accepts(presiding, new OpenRating(rating, meeting.id()), "rating opened with 128 of 150 representatives");
        countedByTwo(rating);
        var body = graded(rating, committee, 1, DECEMBER_12, forms(128, 127, 2, Grade.OF_BODIES, 70, 40, 15));
        day.shows(
                only(GradeGiven.class, body).grade() == Grade.SATISFIED,
                "the committee: 128 forms out, 127 back, 2 void, 70/40/15 of 125, satisfied");
        memberZ(rating);
        memberW(rating);
        delivered(rating);
    }

    /** The same forms on a member under the majority rule, in a community of its own. */
    void byMajority() {
        var meeting = called(DECEMBER_12, DECEMBER_12.minusDays(11));
        var rating = announced(meeting, DECEMBER_12.minusDays(11), 2026, memberZ);
        meeting.arrive(town.members().subList(0, 128), Attendance.ON_SITE);
        meeting.quorate();
        play.must(presiding, DECEMBER_12, new OpenRating(rating, meeting.id()));
        var given = graded(rating, memberZ, 1, DECEMBER_12, forms(128, 127, 2, Grade.OF_MEMBERS, 10, 30, 40, 45));
        var grade = only(GradeGiven.class, given);
        var day = play.on("14a", DECEMBER_12);
        day.shows(
                grade.grade() == Grade.BASICALLY_COMPETENT && grade.derivation().part() == 80,
                "10/30/40/45 of 125 by majority: basically competent, 80 of 125 say so or better (RAT-3)");
        day.shows(given.stream().noneMatch(OfficeEnded.class::isInstance), "… and the office goes on");
        annulled(rating);
    }

    /** A teller turns out to be a near relative of Z: the grade falls, when the committee was heard. */
    private void annulled(RatingId rating) {
        var day = play.on("14c", DECEMBER_12.plusDays(3));
        var teller = town.board.get(2);
        var contest = new ContestGrade(
                rating, memberZ, GradeError.NEAR_RELATIVE, teller.id(), "计票人回避 A teller had to stand aside");
        day.refuses(presiding, contest, "GRADE_ERROR_NOT_SHOWN", "a grade contested for what the record does not show");
        var since = DECEMBER_12.plusDays(3);
        OfficeChanges.said(
                play,
                since,
                town.chair(),
                town.streetOffice(),
                new DeclareKinship(
                        new ChangeId(play.id('W')),
                        new KinshipFound(person(teller), person(town.committee.get(8))),
                        new Evidence(since, play.digest(), null, List.of())));
        day.accepts(presiding, contest, "the grade contested: its teller is Z's near relative (RAT-2)");
        day.refuses(firstTeller, new AnnulGrade(rating, memberZ), "BODY_NOT_HEARD", "… annulled unheard");
        play.must(
                town.chair(),
                DECEMBER_12.plusDays(4),
                new AnswerContest(rating, memberZ, "居委会没有意见 The committee agrees"));
        day.refuses(presiding, new AnnulGrade(rating, memberZ), "GRADE_ANNULLED_BY_ONE", "… by one member alone");
        var fallen = day.accepts(
                firstTeller, new AnnulGrade(rating, memberZ), "… annulled by another, and Z is rated again");
        day.shows(
                only(GradeAnnulled.class, fallen).rateAgainBy().equals(DECEMBER_12.plusDays(33)),
                "… within thirty days");
    }

    private static PersonId person(Town.Officer seat) {
        return PersonId.of(seat.id(), seat.resident());
    }

    private Assembly called(LocalDate day, LocalDate noticeOn) {
        var meeting = Assembly.called(play, town.sitting(), noticeOn, day, MeetingKind.REPRESENTATIVES);
        play.must(town.chair(), noticeOn, new IssueNotice(meeting.id(), List.of(), true, null, List.of()));
        return meeting.presidedBy(presiding);
    }

    private RatingId announced(Assembly meeting, LocalDate on, int year, Subject... subjects) {
        var rating = new RatingId(play.id('T'));
        play.must(
                presiding,
                on,
                new AnnounceRating(rating, year, meeting.id(), List.of(subjects), leftOut(List.of(subjects))));
        play.mustAll(
                on.plusDays(1),
                Stream.of(subjects)
                        .filter(subject -> subject.officer() != null)
                        .map(subject -> new Play.Sent(
                                new Actor.Officer(Objects.requireNonNull(subject.officer())),
                                new FileDutyReport(rating, meeting.id(), subject, play.digest()))));
        return rating;
    }

    private List<LeftOut> leftOut(List<Subject> rated) {
        return town.committee.stream()
                .filter(seat -> !rated.contains(new Subject(Body.COMMITTEE, seat.id())))
                .map(seat -> new LeftOut(seat.id(), "半年前已评议 Rated half a year ago"))
                .toList();
    }

    private void countedByTwo(RatingId rating) {
        var forms = forms(128, 127, 2, Grade.OF_MEMBERS, 10, 30, 40, 45);
        var entry = new EnterForms(rating, memberZ, 1, forms);
        var day = play.on("14", DECEMBER_12);
        day.refuses(
                new Actor.Officer(Objects.requireNonNull(memberZ.officer())),
                entry,
                "RATED_MAY_NOT_COUNT",
                "forms counted by the rated person");
        play.must(firstTeller, DECEMBER_12, entry);
        day.refuses(
                presiding,
                new GiveGrade(rating, memberZ),
                "FORMS_NOT_CONFIRMED",
                "grade given on the count of one person");
        day.refuses(
                secondTeller,
                new EnterForms(rating, memberZ, 1, forms(128, 127, 2, Grade.OF_MEMBERS, 11, 30, 40, 44)),
                "FORMS_DIFFER",
                "a second person counts something else");
        day.refuses(
                secondTeller,
                new EnterForms(rating, memberZ, 1, forms(128, 127, 2, Grade.OF_MEMBERS, 10, 30, 40, 46)),
                "FORMS_DO_NOT_ADD_UP",
                "forms that do not add up");
    }

    private void memberZ(RatingId rating) {
        play.must(
                secondTeller,
                DECEMBER_12,
                new EnterForms(rating, memberZ, 1, forms(128, 127, 2, Grade.OF_MEMBERS, 10, 30, 40, 45)));
        var day = play.on("14a", DECEMBER_12);
        var given = day.accepts(presiding, new GiveGrade(rating, memberZ), "member Z: 10/30/40/45 of 125 by plurality");
        var grade = only(GradeGiven.class, given);
        day.shows(
                grade.grade() == Grade.INCOMPETENT && grade.incompetentInARow() == 2,
                "… incompetent, twice in a row (RAT-2)");
        var ended = only(OfficeEnded.class, given);
        day.shows(ended.officer().equals(memberZ.officer()), "… so the office ends");
        play.on("14b", DECEMBER_12)
                .shows(
                        ended.remaining() == 8 && !ended.byElectionRequired(),
                        "… 8 members remain: a by-election may wait (REC-5)");
    }

    private void memberW(RatingId rating) {
        var tied = graded(rating, memberW, 1, DECEMBER_12, forms(128, 127, 2, Grade.OF_MEMBERS, 41, 41, 28, 15));
        var day = play.on("14a", DECEMBER_12);
        day.shows(
                only(GradesTied.class, tied).tied().equals(Grade.OF_MEMBERS.subList(0, 2)),
                "member W: 41/41/28/15, a tie: voted on again (RAT-6)");
        var given = graded(rating, memberW, 2, DECEMBER_12, forms(128, 126, 1, Grade.OF_MEMBERS.subList(0, 2), 60, 65));
        day.shows(only(GradeGiven.class, given).grade() == Grade.COMPETENT, "second round 60/65: competent");
    }

    private void delivered(RatingId rating) {
        var step14b1 = play.on("14b", DECEMBER_12.plusDays(10));
        var inTime = step14b1.accepts(
                presiding, new DeliverGrade(rating, memberZ), "result handed to Z after exactly 10 days (RAT-5)");
        step14b1.shows(!only(GradeDelivered.class, inTime).late(), "… in time");
        var step14b2 = play.on("14b", DECEMBER_12.plusDays(11));
        var late = step14b2.accepts(presiding, new DeliverGrade(rating, memberW), "result handed to W after 11 days");
        step14b2.shows(only(GradeDelivered.class, late).late(), "… and marked late");
        var board = new DisclosureId(play.id('D'));
        var posted = DECEMBER_12.plusDays(11);
        play.must(
                town.chair(),
                posted,
                new PublishDisclosure(
                        board,
                        DisclosureClass.OTHER,
                        "二〇二六年度民主评议结果",
                        play.digest(),
                        SupervisionEvent.toPublish(rating)));
        play.on("14b", posted.plusDays(15))
                .refuses(
                        town.chair(),
                        new TakeDownDisclosure(board),
                        "STILL_IN_POSTING_PERIOD",
                        "the grades taken down on their 15th day");
        play.on("14b", posted.plusDays(16))
                .accepts(town.chair(), new TakeDownDisclosure(board), "the grades taken down after 15 full days");
    }

    private List<Event> graded(RatingId rating, Subject subject, int round, LocalDate day, FormTally forms) {
        var entry = new EnterForms(rating, subject, round, forms);
        play.must(firstTeller, day, entry);
        play.must(secondTeller, day, entry);
        return play.must(presiding, day, new GiveGrade(rating, subject));
    }

    private static FormTally forms(int issued, int returned, int invalid, List<Grade> scale, int... numbers) {
        Map<Grade, Integer> grades = new TreeMap<>();
        for (int i = 0; i < numbers.length; i++) grades.put(scale.get(i), numbers[i]);
        return new FormTally(issued, returned, invalid, new TreeMap<>(grades));
    }
}
