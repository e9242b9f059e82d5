package org.folkmoot.web.communities;

import static org.folkmoot.web.identity.Role.ADMINISTRATOR;
import static org.folkmoot.web.identity.Role.COMMITTEE;
import static org.folkmoot.web.identity.Role.STREET_OFFICE;
import static org.folkmoot.web.identity.Role.SUPERVISOR;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.folkmoot.communities.Change.BodyElected;
import org.folkmoot.communities.Change.Delegate;
import org.folkmoot.communities.Change.Named;
import org.folkmoot.communities.Change.OfficeLeft;
import org.folkmoot.communities.Change.RepresentativeLeft;
import org.folkmoot.communities.Change.RepresentativesElected;
import org.folkmoot.communities.Change.VacancyFilled;
import org.folkmoot.communities.CommunityCommand.ConfirmChange;
import org.folkmoot.communities.CommunityCommand.DropChange;
import org.folkmoot.communities.CommunityCommand.EnterBody;
import org.folkmoot.communities.CommunityCommand.EnterLeaving;
import org.folkmoot.communities.CommunityCommand.EnterRepresentativeLeaving;
import org.folkmoot.communities.CommunityCommand.EnterRepresentatives;
import org.folkmoot.communities.CommunityCommand.EnterVacancy;
import org.folkmoot.communities.EndReason;
import org.folkmoot.communities.Evidence;
import org.folkmoot.decisions.Given;
import org.folkmoot.projections.communities.BodyTerm;
import org.folkmoot.projections.communities.ChangeSheets;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.communities.Seat;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.ChangeId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.FormSource;
import org.folkmoot.web.forms.Place;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.forms.Typed;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who takes and leaves an office that residents give: one office enters it, another confirms it. */
@Component
record ChangeForms(Words words, Views views, InstantSource clock) implements FormSource {

    static final String CHANGE = "/changes/{change}";

    /** What is new if its sender names nobody who has an office already. */
    private static final String OFFICERS = "what.seats[].officer";

    @Override
    public List<Form> forms() {
        return List.of(
                enterBody(),
                enterVacancy(),
                enterLeaving(),
                enterRepresentatives(),
                enterRepresentativeLeaving(),
                confirm(),
                Form.of("drop-change", COMMITTEE, SUPERVISOR, STREET_OFFICE, ADMINISTRATOR)
                        .about("change")
                        .becomes(DropChange.class)
                        .leadsTo(CHANGE));
    }

    /** By whom what nobody changes alone is entered. */
    static Form entering(String name, Role... roles) {
        return Form.of(name, roles).makes("change", 'W').leadsTo(CHANGE);
    }

    static Form byEachOffice(String name) {
        return entering(name, COMMITTEE, SUPERVISOR, STREET_OFFICE);
    }

    private Form enterBody() {
        var form = entering("enter-body", COMMITTEE, SUPERVISOR, STREET_OFFICE, ADMINISTRATOR)
                .under("COM-2", "COM-6", "ELE-1")
                .choice("body", words, Body.COMMITTEE, Body.SUPERVISION_BOARD)
                .day("from")
                .day("to")
                .rows("seats", CommunityForms.MOST_SEATS, CommunityForms.seat(words, Form.of("seat", COMMITTEE)))
                .makesIfLeftOut(OFFICERS, 'S')
                .number("women", 0);
        return withEvidence(form).becomes(typed -> {
            var next = new AtomicInteger();
            return new EnterBody(
                    change(typed),
                    new BodyElected(
                            typed.word("body", Body.class),
                            typed.period("from", "to"),
                            typed.rows(
                                    "seats",
                                    row -> CommunityForms.seat(row, "what.seats[" + next.getAndIncrement() + "]")),
                            typed.number("women")),
                    evidence(typed));
        });
    }

    private Form enterVacancy() {
        var form = CommunityForms.seat(
                        words,
                        byEachOffice("enter-vacancy").under("REC-5", "COM-2").about("body"))
                .makesIfLeftOut(OFFICERS, 'S')
                .day("from", _ -> today().toString())
                .day(
                        "to",
                        ofTerm(
                                place -> place.given().one("body"),
                                term -> term.term().to()))
                .number("women", 0);
        return withEvidence(form)
                .becomes(typed -> new EnterVacancy(
                        change(typed),
                        new VacancyFilled(
                                typed.word("body", Body.class),
                                typed.period("from", "to"),
                                List.of(CommunityForms.seat(typed, "what.seats[0]")),
                                typed.number("women")),
                        evidence(typed)));
    }

    private Form enterLeaving() {
        var form = byEachOffice("enter-leaving")
                .under("REC-2", "REC-4")
                .about("officer", "body")
                .choice("reason", place -> reasons(routes(place.given().one("body"))));
        return withEvidence(form).becomes(typed -> {
            var officer = typed.id("officer", OfficerId::new);
            var body = typed.word("body", Body.class);
            return new EnterLeaving(
                    change(typed),
                    new OfficeLeft(
                            body,
                            officer,
                            resident(typed.sender().community(), body, officer),
                            typed.word("reason", EndReason.class)),
                    evidence(typed));
        });
    }

    /** What the form is about is chosen on another page; of what is typed there by hand there are no routes. */
    private static Collection<EndReason> routes(String body) {
        return List.of(Body.values()).stream()
                .filter(one -> one.name().equals(body))
                .flatMap(one -> EndReason.routesOf(one).stream())
                .toList();
    }

    private List<Option> reasons(Collection<EndReason> some) {
        return some.stream()
                .map(reason -> new Option(reason.name(), words.of(reason)))
                .toList();
    }

    private @Nullable ResidentId resident(CommunityId community, Body body, OfficerId officer) {
        return views.of(CommunitySheets.class, community).stream()
                .flatMap(sheet -> sheet.sitting(body, today()).stream())
                .filter(seat -> seat.officer().equals(officer))
                .map(Seat::resident)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** One at a time, from the page of the household; programs enter all of a group's together. */
    private Form enterRepresentatives() {
        var form = byEachOffice("enter-representatives")
                .under("COM-3")
                .about("resident", "household", "group")
                .day(
                        "from",
                        ofTerm(_ -> Body.COMMITTEE.name(), term -> term.term().from()))
                .day(
                        "to",
                        ofTerm(_ -> Body.COMMITTEE.name(), term -> term.term().to()));
        return withEvidence(form)
                .becomes(typed -> new EnterRepresentatives(
                        change(typed),
                        new RepresentativesElected(
                                typed.id("group", GroupId::new),
                                typed.period("from", "to"),
                                List.of(new Delegate(
                                        typed.id("resident", ResidentId::new),
                                        typed.id("household", HouseholdId::new)))),
                        evidence(typed)));
    }

    private Form enterRepresentativeLeaving() {
        var form = byEachOffice("enter-representative-leaving")
                .under("COM-3", "REC-4")
                .about("resident")
                .choice("reason", _ -> reasons(EndReason.routesOfRepresentatives()));
        return withEvidence(form)
                .becomes(typed -> new EnterRepresentativeLeaving(
                        change(typed),
                        new RepresentativeLeft(
                                typed.id("resident", ResidentId::new), typed.word("reason", EndReason.class)),
                        evidence(typed)));
    }

    /** Whom a change names follows from what was entered. */
    private Form confirm() {
        return Form.of("confirm-change", STREET_OFFICE, SUPERVISOR, COMMITTEE)
                .about("change")
                .fills(
                        "named",
                        (sender, sent) -> named(
                                sender.community(),
                                new ChangeId(sent.path("change").asString(""))))
                .becomes(typed ->
                        new ConfirmChange(change(typed), named(typed.sender().community(), change(typed))))
                .leadsTo(CHANGE);
    }

    /** Nobody, if no such change was entered. */
    private Named named(CommunityId community, ChangeId change) {
        return views.find(ChangeSheets.class, community, change.value())
                .map(sheet -> sheet.entered().what().named())
                .orElse(Named.NOBODY);
    }

    private Form withEvidence(Form form) {
        return form.day("decidedOn", _ -> today().toString())
                .file("document")
                .optionalLine("filing")
                .optionalLines("tellers");
    }

    /** What a document tells of and nobody votes on. */
    static Form withDocument(Form form) {
        return form.day("decidedOn").file("document").optionalLine("filing");
    }

    static Evidence document(Typed typed) {
        return evidence(typed, List.of());
    }

    /** What was voted on. */
    static Evidence evidence(Typed typed) {
        return evidence(
                typed,
                typed.has("tellers")
                        ? EdgeRefusal.INVALID_VALUE.unless(
                                "tellers",
                                () -> typed.lines("tellers").stream()
                                        .map(ResidentId::new)
                                        .toList())
                        : List.of());
    }

    private static Evidence evidence(Typed typed, List<ResidentId> tellers) {
        return new Evidence(
                typed.day("decidedOn"),
                typed.file("document"),
                typed.has("filing") ? typed.line("filing") : null,
                tellers);
    }

    static ChangeId change(Typed typed) {
        return typed.id("change", ChangeId::new);
    }

    private LocalDate today() {
        return Given.dayOf(clock.instant());
    }

    private Function<Place, String> ofTerm(Function<Place, String> body, Function<BodyTerm, LocalDate> day) {
        return place -> views.of(CommunitySheets.class, place.community()).stream()
                .flatMap(sheet -> sheet.terms().reversed().stream())
                .filter(term -> term.body().name().equals(body.apply(place)))
                .filter(term -> term.term().includes(today()))
                .findFirst()
                .map(day)
                .map(LocalDate::toString)
                .orElse("");
    }
}
