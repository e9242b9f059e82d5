package org.folkmoot.web.meetings;

import static org.folkmoot.meetings.ObjectionGround.ELECTOR_LEFT_OUT;
import static org.folkmoot.meetings.ObjectionGround.LEFT_BEFORE_NOTICE;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.communities.Change.WorkerCame;
import org.folkmoot.communities.CommunityCommand.RegisterWorker;
import org.folkmoot.communities.Evidence;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.MeetingCommand.CheckIn;
import org.folkmoot.meetings.MeetingCommand.ConfirmObjection;
import org.folkmoot.meetings.MeetingCommand.ReviewDoor;
import org.folkmoot.meetings.MeetingCommand.SecondObjection;
import org.folkmoot.meetings.MeetingCommand.UpholdObjection;
import org.folkmoot.meetings.MeetingEvent.ElectorateCorrected;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollCommand.NameHouseholdRepresentative;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.ChangeId;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.scenario.Assembly;
import org.folkmoot.web.scenario.OfficeChanges;
import org.folkmoot.web.scenario.Play;
import org.folkmoot.web.scenario.Town;
import org.jspecify.annotations.Nullable;

/** Between steps 5 and 6: who is entitled is disputed after the notice. The households it is about do not come (L25 27, 33, 36). */
final class DisputedElectorate {

    private static final LocalDate BEFORE = LocalDate.of(2026, 4, 7);
    private static final LocalDate DAY = LocalDate.of(2026, 4, 11);

    private final Play play;
    private final Town town;
    private final MeetingId meeting;
    private final Actor supervisor;
    private final List<HouseholdEnrolled> homes;

    DisputedElectorate(Play play, Town town, MeetingId meeting) {
        this.play = play;
        this.town = town;
        this.meeting = meeting;
        supervisor = town.board.getFirst().acting();
        homes = town.households.reversed().stream()
                .filter(home ->
                        home.residents().stream().filter(Enrolled::elector).count() > 1)
                .limit(2)
                .toList();
    }

    void beforeTheDay() {
        var home = homes.getFirst();
        var motion = Assembly.decided(play, town.sitting(), BEFORE, MotionPurpose.UPHOLD_OBJECTION);
        var day = play.on("5b", BEFORE);
        day.refuses(
                town.chair(),
                new UpholdObjection(meeting, home.household(), home.named(), LEFT_BEFORE_NOTICE, null),
                "OBJECTION_WITHOUT_MOTION",
                "the chair alone strikes a household after the notice (L25 33)");
        day.refuses(
                town.chair(),
                new UpholdObjection(meeting, home.household(), home.named(), LEFT_BEFORE_NOTICE, motion),
                "OBJECTION_NOT_BORNE_OUT",
                "… with a decision of the committee, though the roll has the household (MTG-3)");
        day.refuses(
                town.chair(),
                leftOut(home, motion),
                "OBJECTION_NOT_BORNE_OUT",
                "… or puts another elector in the place of its representative, whom the roll has (MTG-3)");
        play.must(town.chair(), BEFORE, new NameHouseholdRepresentative(home.household(), other(home)));
        day.accepts(
                town.chair(),
                leftOut(home, motion),
                "the household has named another: by that decision they are to come");
        day.refuses(town.chair(), confirm(home), "OBJECTION_NOT_YOURS", "… which the chair confirms");
        var events = day.accepts(supervisor, confirm(home), "… which the supervision board confirms");
        var corrected = Play.only(ElectorateCorrected.class, events);
        day.shows(
                corrected.total() == town.households.size() && !corrected.atTheDoor(),
                "… and it is: of " + corrected.total() + " households, as before");
    }

    void atTheDoor() {
        var home = homes.getLast();
        var day = play.on("6b", DAY);
        day.refuses(
                town.chair(),
                new CheckIn(meeting, home.household(), home.named(), Attendance.ON_PAPER),
                "FORMS_NOT_ALLOWED",
                "a household's form on paper is to count as presence (L25 27)");
        var worker = new ResidentId(play.id('R'));
        var contract = new Evidence(DAY.minusYears(1), play.digest(), "街道聘用合同 2025-31", List.of());
        OfficeChanges.said(
                play,
                DAY,
                town.streetOffice(),
                supervisor,
                new RegisterWorker(new ChangeId(play.id('W')), new WorkerCame(worker), contract));
        day.refuses(
                town.chair(),
                new CheckIn(meeting, home.household(), worker, Attendance.ON_SITE),
                "NOT_ENTITLED",
                "a registered community worker comes for a household (L25 16)");
        play.must(town.chair(), DAY, new NameHouseholdRepresentative(home.household(), other(home)));
        var second = new SecondObjection(meeting, home.household(), other(home));
        day.accepts(town.chair(), leftOut(home, null), "at the door the chair upholds an objection");
        day.refuses(supervisor, confirm(home), "OBJECTION_NOT_SECONDED", "the board confirms what one has upheld");
        day.refuses(town.chair(), second, "OBJECTION_BY_SAME_OFFICER", "the chair upholds it twice");
        day.accepts(town.committee.get(1).acting(), second, "another member upholds it too");
        var events = day.accepts(supervisor, confirm(home), "the board confirms what two have upheld");
        day.shows(
                Play.only(ElectorateCorrected.class, events).atTheDoor(),
                "… and both bodies will have to review what was decided on the spot");
    }

    /** Both bodies look again at what three people decided on the spot. */
    void reviewed() {
        var later = DAY.plusDays(5);
        var motion = Assembly.decided(play, town.sitting(), later, MotionPurpose.REVIEW_DOOR);
        var day = play.on("6c", later);
        var finding = "名册属实 The roll bears it out";
        day.refuses(
                town.chair(),
                new ReviewDoor(meeting, null, true, finding),
                "REVIEW_WITHOUT_MOTION",
                "the chair alone reviews what was decided at the door (COM-8)");
        day.accepts(town.chair(), new ReviewDoor(meeting, motion, true, finding), "… the committee does");
        day.refuses(
                supervisor,
                new ReviewDoor(meeting, null, true, finding),
                "REVIEW_OF_ONES_OWN",
                "… and who confirmed it for the board");
        day.accepts(
                town.board.get(1).acting(),
                new ReviewDoor(meeting, null, true, finding),
                "… another member of the board does");
    }

    void behindTheDoor() {
        play.on("6b", DAY)
                .refuses(
                        town.chair(),
                        leftOut(homes.getLast(), null),
                        "CHECK_IN_CLOSED",
                        "an objection after check-in has closed");
    }

    private UpholdObjection leftOut(HouseholdEnrolled home, @Nullable MotionId motion) {
        return new UpholdObjection(meeting, home.household(), other(home), ELECTOR_LEFT_OUT, motion);
    }

    private ConfirmObjection confirm(HouseholdEnrolled home) {
        return new ConfirmObjection(meeting, home.household(), other(home));
    }

    /** An elector of the household who does not represent it. */
    private static ResidentId other(HouseholdEnrolled home) {
        return home.residents().stream()
                .filter(one -> one.elector() && !one.resident().equals(home.named()))
                .findFirst()
                .orElseThrow()
                .resident();
    }
}
