package org.folkmoot.web.supervision;

import static org.folkmoot.web.identity.Role.COMMITTEE;
import static org.folkmoot.web.identity.Role.RESIDENT;
import static org.folkmoot.web.identity.Role.STATION;
import static org.folkmoot.web.identity.Role.STREET_OFFICE;
import static org.folkmoot.web.identity.Role.SUPERVISOR;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.folkmoot.decisions.Command;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.meetings.MeetingSheets;
import org.folkmoot.projections.meetings.MeetingStage;
import org.folkmoot.projections.supervision.RatingSheets;
import org.folkmoot.supervision.FormTally;
import org.folkmoot.supervision.GradeError;
import org.folkmoot.supervision.Subject;
import org.folkmoot.supervision.SupervisionCommand.AnnounceRating;
import org.folkmoot.supervision.SupervisionCommand.AnnulGrade;
import org.folkmoot.supervision.SupervisionCommand.AnswerContest;
import org.folkmoot.supervision.SupervisionCommand.CloseRating;
import org.folkmoot.supervision.SupervisionCommand.ContestGrade;
import org.folkmoot.supervision.SupervisionCommand.DeliverGrade;
import org.folkmoot.supervision.SupervisionCommand.EnterForms;
import org.folkmoot.supervision.SupervisionCommand.FileDutyReport;
import org.folkmoot.supervision.SupervisionCommand.GiveGrade;
import org.folkmoot.supervision.SupervisionCommand.LeftOut;
import org.folkmoot.supervision.SupervisionCommand.OpenRating;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.RatingId;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.FormSource;
import org.folkmoot.web.forms.Place;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.forms.Typed;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.texts.TextKind;
import org.springframework.stereotype.Component;

/** The commands of ratings as forms. */
@Component
record SupervisionForms(Words words, Views views, Holders holders) implements FormSource {

    private static final String RATING = "/ratings/{rating}";
    private static final List<Body> RATED = List.of(Body.COMMITTEE, Body.SERVICE_STATION, Body.STREET_OFFICE);

    @Override
    public List<Form> forms() {
        return List.of(
                announce(),
                report(),
                open(),
                enter(),
                about("give-grade", GiveGrade::new).under("RAT-2", "RAT-3", "RAT-6"),
                about("deliver-grade", DeliverGrade::new).under("RAT-5"),
                contest(),
                answer(),
                about("annul-grade", AnnulGrade::new).under("RAT-2"),
                close());
    }

    private Form announce() {
        return Form.of("announce-rating", SUPERVISOR)
                .under("RAT-1")
                .makes("rating", 'T')
                .choice("year", _ -> years())
                .choice("meeting", this::meetings)
                .all("subjects", this::subjects)
                .optionalLine("reason")
                .becomes(typed -> {
                    var subjects = typed.ids("subjects", SupervisionForms::subject);
                    return new AnnounceRating(
                            typed.id("rating", RatingId::new),
                            typed.number("year"),
                            typed.id("meeting", MeetingId::new),
                            subjects,
                            leftOut(typed, subjects));
                })
                .leadsTo(RATING);
    }

    /** Whoever sits in the committee and is not rated, for the reason that was typed. */
    private List<LeftOut> leftOut(Typed typed, List<Subject> subjects) {
        if (!typed.has("reason")) return List.of();
        var rated = subjects.stream().map(Subject::officer).toList();
        var today = holders.today();
        return holders.record(typed.sender().community(), Body.COMMITTEE).stream()
                .flatMap(record -> record.seats().stream())
                .filter(seat -> seat.heldOn(today) && !rated.contains(seat.officer()))
                .map(seat -> new LeftOut(seat.officer(), typed.line("reason")))
                .toList();
    }

    private List<Option> years() {
        int year = holders.today().getYear();
        return Stream.of(year, year - 1)
                .map(String::valueOf)
                .map(text -> new Option(text, text))
                .toList();
    }

    /** The meetings that are not over. */
    private List<Option> meetings(Place place) {
        return views.list(MeetingSheets.class, place.community())
                .where(meeting -> meeting.stage() != MeetingStage.CLOSED)
                .earliestFirst()
                .map(meeting -> new Option(
                        meeting.id().value(),
                        words.say("supervision.session", words.day(meeting.heldOn()), words.of(meeting.kind()))))
                .toList();
    }

    private List<Option> subjects(Place place) {
        var options = new ArrayList<Option>();
        for (var body : RATED) options.add(new Option(value(new Subject(body, null)), words.of(body)));
        holders
                .record(place.community(), Body.COMMITTEE)
                .map(record -> holders.of(place.account(), place.community(), record))
                .orElse(List.of())
                .stream()
                .filter(Holders.Holder::inOffice)
                .map(one -> new Subject(Body.COMMITTEE, one.officer()))
                .forEach(member -> options.add(
                        new Option(value(member), holders.called(place.account(), place.community(), member))));
        return options;
    }

    /** A subject as it stands in a form. */
    static String value(Subject subject) {
        var officer = subject.officer();
        return officer == null ? subject.body().name() : subject.body() + "/" + officer;
    }

    private static Subject subject(String value) {
        int slash = value.indexOf('/');
        return slash < 0
                ? new Subject(Body.valueOf(value), null)
                : new Subject(Body.valueOf(value.substring(0, slash)), new OfficerId(value.substring(slash + 1)));
    }

    private static Subject subject(Typed typed) {
        return typed.id("subject", SupervisionForms::subject);
    }

    private static Form report() {
        return Form.of("file-duty-report", COMMITTEE, SUPERVISOR, STREET_OFFICE, STATION)
                .under("RAT-5")
                .about("rating", "meeting", "subject")
                .text("report", TextKind.DUTY_REPORT)
                .becomes(typed -> new FileDutyReport(
                        typed.id("rating", RatingId::new),
                        typed.id("meeting", MeetingId::new),
                        subject(typed),
                        typed.text("report")))
                .leadsTo(RATING);
    }

    private static Form open() {
        return Form.of("open-rating", SUPERVISOR)
                .readsMuch()
                .under("RAT-1", "RAT-4")
                .about("rating", "meeting")
                .becomes(OpenRating.class)
                .leadsTo(RATING);
    }

    private Form enter() {
        return Form.of("enter-forms", SUPERVISOR, RESIDENT)
                .under("RAT-1", "RAT-6")
                .about("rating", "subject", "round")
                .number("issued", 0)
                .number("returned", 0)
                .number("invalid", 0)
                .counts(
                        "grades",
                        place ->
                                scale(
                                                place.community(),
                                                place.given().one("rating"),
                                                place.given().one("subject"))
                                        .stream()
                                        .map(grade -> new Option(grade.name(), words.of(grade)))
                                        .toList())
                .becomes(typed -> new EnterForms(
                        typed.id("rating", RatingId::new), subject(typed), typed.number("round"), counted(typed)))
                .leadsTo(RATING);
    }

    private FormTally counted(Typed typed) {
        var scale = scale(typed.sender().community(), typed.value("rating"), typed.value("subject"));
        var grades = new TreeMap<Grade, Integer>();
        typed.counts("grades", scale.stream().map(Grade::name).toList())
                .forEach((grade, number) -> grades.put(Grade.valueOf(grade), number));
        return new FormTally(typed.number("issued"), typed.number("returned"), typed.number("invalid"), grades);
    }

    /** What stands on the form of a subject: all grades, or after a tie those that were tied (RAT-6). */
    private List<Grade> scale(CommunityId community, String rating, String subject) {
        var tied = views.find(RatingSheets.class, community, rating).stream()
                .flatMap(sheet -> sheet.subjects().stream())
                .filter(rated -> value(rated.subject()).equals(subject))
                .flatMap(rated -> rated.tied().stream())
                .toList();
        if (!tied.isEmpty()) return tied;
        return subject.contains("/") ? Grade.OF_MEMBERS : Grade.OF_BODIES;
    }

    private static Form about(String name, BiFunction<RatingId, Subject, Command> command) {
        return Form.of(name, SUPERVISOR)
                .about("rating", "subject")
                .becomes(typed -> command.apply(typed.id("rating", RatingId::new), subject(typed)))
                .leadsTo(RATING);
    }

    private Form contest() {
        return Form.of("contest-grade", SUPERVISOR)
                .under("RAT-2")
                .about("rating", "subject")
                .choice("error", words, GradeError.values())
                .optionalChoice("about", this::board)
                .line("reason")
                .becomes(typed -> new ContestGrade(
                        typed.id("rating", RatingId::new),
                        subject(typed),
                        typed.word("error", GradeError.class),
                        typed.optionalId("about", OfficerId::new).orElse(null),
                        typed.line("reason")))
                .leadsTo(RATING);
    }

    /** Those who sit on the board or sat there. */
    private List<Option> board(Place place) {
        return holders.record(place.community(), Body.SUPERVISION_BOARD).stream()
                .flatMap(record -> record.officers().stream())
                .map(officer -> new Option(
                        officer.value(),
                        holders.called(place.account(), place.community(), Body.SUPERVISION_BOARD, officer)))
                .toList();
    }

    private static Form answer() {
        return Form.of("answer-contest", COMMITTEE, STREET_OFFICE, STATION)
                .under("RAT-2")
                .about("rating", "subject")
                .line("answer")
                .becomes(typed ->
                        new AnswerContest(typed.id("rating", RatingId::new), subject(typed), typed.line("answer")))
                .leadsTo(RATING);
    }

    private static Form close() {
        return Form.of("close-rating", SUPERVISOR)
                .under("RAT-1")
                .about("rating")
                .becomes(CloseRating.class)
                .leadsTo(RATING);
    }
}
