package org.folkmoot.web.meetings;

import static org.folkmoot.web.identity.Role.COMMITTEE;
import static org.folkmoot.web.identity.Role.RESIDENT;
import static org.folkmoot.web.identity.Role.SUPERVISOR;

import java.util.List;
import java.util.Objects;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.decisions.Command;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.Channel;
import org.folkmoot.meetings.MeetingCommand.AdjournMeeting;
import org.folkmoot.meetings.MeetingCommand.AuthoriseRepresentatives;
import org.folkmoot.meetings.MeetingCommand.CallMeeting;
import org.folkmoot.meetings.MeetingCommand.CheckIn;
import org.folkmoot.meetings.MeetingCommand.CheckOut;
import org.folkmoot.meetings.MeetingCommand.CloseCheckIn;
import org.folkmoot.meetings.MeetingCommand.CloseMeeting;
import org.folkmoot.meetings.MeetingCommand.ConfirmObjection;
import org.folkmoot.meetings.MeetingCommand.DeclareQuorum;
import org.folkmoot.meetings.MeetingCommand.IssueNotice;
import org.folkmoot.meetings.MeetingCommand.ReopenCheckIn;
import org.folkmoot.meetings.MeetingCommand.ReviewDoor;
import org.folkmoot.meetings.MeetingCommand.SecondObjection;
import org.folkmoot.meetings.MeetingCommand.SitIn;
import org.folkmoot.meetings.MeetingCommand.UpholdObjection;
import org.folkmoot.meetings.ObjectionGround;
import org.folkmoot.petitions.Demand;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.meetings.MeetingSheets;
import org.folkmoot.projections.proposals.ProposalSheets;
import org.folkmoot.projections.proposals.ProposalStage;
import org.folkmoot.projections.results.ResultSheet;
import org.folkmoot.projections.results.ResultSheets;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.VoteId;
import org.folkmoot.web.committee.Undone;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.FormSource;
import org.folkmoot.web.forms.People;
import org.folkmoot.web.forms.Place;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.forms.Typed;
import org.folkmoot.web.identity.CurrentRoll;
import org.folkmoot.web.identity.Purpose;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The commands of meetings as forms. */
@Component
record MeetingForms(Words words, Views views, FutureElectors electors, People people, CurrentRoll roll)
        implements FormSource {

    private static final String MEETING = "/meetings/{meeting}";

    @Override
    public List<Form> forms() {
        return List.of(
                call(),
                issueNotice(),
                upholdObjection(),
                secondObjection(),
                confirmObjection(),
                reviewDoor(),
                authorise(),
                sitIn(),
                adjourn(),
                checkIn(),
                checkOut(),
                closeCheckIn(),
                reopenCheckIn(),
                declareQuorum(),
                close());
    }

    private Form call() {
        return Form.of("call-meeting", COMMITTEE)
                .under("COM-8", "MTG-2", "MTG-15", "MTG-16")
                .makes("meeting", 'M')
                .choice("kind", words, MeetingKind.values())
                .day("heldOn")
                .line("place")
                .choice("channel", words, Channel.values())
                .optionalChoice(
                        "petition", place -> Undone.petitions(views, words, place, demand -> demand != Demand.HEARING))
                .optionalChoice("motion", place -> Undone.decisions(views, place, MotionPurpose.CALL_MEETING))
                .becomes(CallMeeting.class)
                .leadsTo(MEETING);
    }

    /** The agenda is what was put on it; nothing is typed twice. */
    private Form issueNotice() {
        return Form.of("issue-notice", COMMITTEE)
                .readsMuch()
                .under("MTG-2", "MTG-12")
                .about("meeting")
                .all("agenda", this::agenda)
                .flag("rating")
                .optionalChoice("shortening", this::shortening)
                .fills(
                        "comingOfAge",
                        (sender, sent) -> electors.comingOfAge(
                                sender.community(),
                                new MeetingId(sent.path("meeting").asString(""))))
                .becomes(typed -> {
                    var meeting = typed.id("meeting", MeetingId::new);
                    return new IssueNotice(
                            meeting,
                            typed.ids("agenda", ProposalId::new),
                            typed.flag("rating"),
                            typed.optionalId("shortening", MotionId::new).orElse(null),
                            electors.comingOfAge(typed.sender().community(), meeting));
                })
                .leadsTo(MEETING);
    }

    /** Decisions of the committee that this meeting is announced with less notice. */
    private List<Option> shortening(Place place) {
        var meeting = place.given().one("meeting");
        return Undone.decisions(
                views,
                place,
                moved -> moved.purpose() == MotionPurpose.SHORTEN_NOTICE
                        && meeting.equals(Objects.toString(moved.about().meeting())));
    }

    /** People are found by name or address; who has left the roll is named by their id, with the household they were of. */
    private Form upholdObjection() {
        return Form.of("uphold-objection", COMMITTEE)
                .under("MTG-3", "COM-8")
                .about("meeting")
                .choice("ground", words, ObjectionGround.values())
                .optionalLine("find")
                .choice("resident", people.searched("find", Purpose.OBJECTIONS))
                .optionalLine("household")
                .optionalChoice("motion", place -> Undone.decisions(views, place, MotionPurpose.UPHOLD_OBJECTION))
                .becomes(typed -> {
                    var meeting = typed.id("meeting", MeetingId::new);
                    var resident = typed.id("resident", ResidentId::new);
                    return new UpholdObjection(
                            meeting,
                            household(typed, meeting, resident),
                            resident,
                            ground(typed, meeting, resident),
                            typed.optionalId("motion", MotionId::new).orElse(null));
                })
                .leadsTo(MEETING);
    }

    /** The record holds no birth dates: who comes of age by the day is looked up before the objection is entered. */
    private ObjectionGround ground(Typed typed, MeetingId meeting, ResidentId resident) {
        var ground = typed.word("ground", ObjectionGround.class);
        if (ground == ObjectionGround.COMES_OF_AGE
                && !electors.comingOfAge(typed.sender().community(), meeting).contains(resident))
            throw new EdgeException(EdgeRefusal.INVALID_VALUE, "ground");
        return ground;
    }

    private static Form secondObjection() {
        return Form.of("second-objection", COMMITTEE)
                .under("MTG-3")
                .about("meeting", "household", "resident")
                .becomes(SecondObjection.class)
                .leadsTo(MEETING);
    }

    private static Form confirmObjection() {
        return Form.of("confirm-objection", SUPERVISOR)
                .under("MTG-3")
                .about("meeting", "household", "resident")
                .becomes(ConfirmObjection.class)
                .leadsTo(MEETING);
    }

    private Form reviewDoor() {
        return Form.of("review-door", COMMITTEE, SUPERVISOR)
                .under("MTG-3", "COM-8")
                .about("meeting")
                .flag("right")
                .line("finding")
                .optionalChoice("motion", place -> Undone.decisions(views, place, MotionPurpose.REVIEW_DOOR))
                .becomes(ReviewDoor.class)
                .leadsTo(MEETING);
    }

    private @Nullable HouseholdId household(Typed typed, MeetingId meeting, ResidentId resident) {
        if (typed.has("household")) return typed.id("household", HouseholdId::new);
        var community = typed.sender().community();
        return views.find(MeetingSheets.class, community, meeting)
                .filter(sheet -> sheet.kind() == MeetingKind.ASSEMBLY_OF_HOUSEHOLDS)
                .map(_ -> roll.resident(community, resident).household())
                .orElse(null);
    }

    /** One chooses the vote by which the residents' meeting let the representatives decide; it says about which matter. */
    private Form authorise() {
        return Form.of("authorise-representatives", COMMITTEE)
                .under("MTG-7")
                .about("meeting")
                .choice("vote", this::authorities)
                .becomes(typed -> {
                    var vote = typed.id("vote", VoteId::new);
                    var matter = views.find(ResultSheets.class, typed.sender().community(), vote)
                            .map(ResultSheet::concerns)
                            .orElseThrow(() -> new EdgeException(EdgeRefusal.INVALID_VALUE, "vote"));
                    return new AuthoriseRepresentatives(typed.id("meeting", MeetingId::new), matter, vote);
                })
                .leadsTo(MEETING);
    }

    private List<Option> authorities(Place place) {
        return views.list(ProposalSheets.class, place.community())
                .earliestFirst()
                .filter(entry -> entry.matter() == Matter.AUTHORISATION && entry.stage() == ProposalStage.PASSED)
                .flatMap(entry -> views.find(ProposalSheets.class, place.community(), entry.id()).stream())
                .flatMap(sheet -> sheet.results().stream()
                        .filter(result -> result.passed() && !result.annulled())
                        .map(result -> new Option(result.vote().value(), sheet.title())))
                .toList();
    }

    private Form adjourn() {
        return Form.of("adjourn-meeting", COMMITTEE, SUPERVISOR)
                .under("MTG-2", "MTG-3")
                .about("meeting")
                .day("heldOn")
                .becomes(AdjournMeeting.class)
                .leadsTo(MEETING);
    }

    private Form checkIn() {
        return Form.of("check-in", RESIDENT, COMMITTEE, SUPERVISOR)
                .under("MTG-3", "MTG-16")
                .about("meeting", "household", "resident")
                .ownIfLeftOut("resident")
                .choice("attendance", this::attendances)
                .becomes(CheckIn.class)
                .leadsTo(MEETING);
    }

    /** Residents come online; that somebody is in the room, or has signed a form, another has to see (MTG-16). */
    private List<Option> attendances(Place place) {
        var ways = place.account().role() == RESIDENT
                ? List.of(Attendance.ONLINE)
                : Desk.takesForms(views, place.community(), place.given().one("meeting"))
                        ? List.of(Attendance.ON_SITE, Attendance.ON_PAPER)
                        : List.of(Attendance.ON_SITE);
        return ways.stream()
                .map(value -> new Option(value.name(), words.of(value)))
                .toList();
    }

    private Form checkOut() {
        return Form.of("check-out", RESIDENT, COMMITTEE, SUPERVISOR)
                .under("MTG-3")
                .about("meeting", "household", "resident")
                .ownIfLeftOut("resident")
                .becomes(CheckOut.class)
                .leadsTo(MEETING);
    }

    private static Form closeCheckIn() {
        return step("close-check-in", CloseCheckIn.class).under("MTG-3");
    }

    private static Form reopenCheckIn() {
        return step("reopen-check-in", ReopenCheckIn.class).under("MTG-3");
    }

    private static Form declareQuorum() {
        return step("declare-quorum", DeclareQuorum.class)
                .under("MTG-3", "MTG-6")
                .readsMuch();
    }

    private static Form sitIn() {
        return Form.of("sit-in", SUPERVISOR)
                .under("COM-6")
                .about("meeting")
                .becomes(SitIn.class)
                .leadsTo(MEETING);
    }

    private static Form close() {
        return step("close-meeting", CloseMeeting.class).under("MTG-4", "MTG-12");
    }

    /** A step of the meeting evening: there is nothing to fill in. */
    private static Form step(String name, Class<? extends Command> command) {
        return Form.of(name, COMMITTEE, SUPERVISOR)
                .about("meeting")
                .becomes(command)
                .leadsTo(MEETING);
    }

    private List<Option> agenda(Place place) {
        var meeting = place.given().one("meeting");
        return views.list(ProposalSheets.class, place.community())
                .earliestFirst()
                .filter(entry ->
                        entry.stage() == ProposalStage.ON_AGENDA && meeting.equals(Objects.toString(entry.meeting())))
                .map(entry -> new Option(entry.id().value(), entry.title()))
                .toList();
    }
}
