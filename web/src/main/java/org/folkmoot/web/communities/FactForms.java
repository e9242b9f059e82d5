package org.folkmoot.web.communities;

import static org.folkmoot.web.communities.ChangeForms.change;
import static org.folkmoot.web.communities.ChangeForms.document;
import static org.folkmoot.web.identity.Role.ADMINISTRATOR;
import static org.folkmoot.web.identity.Role.STREET_OFFICE;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.communities.Change.HolidaysAnnounced;
import org.folkmoot.communities.Change.KinshipFound;
import org.folkmoot.communities.Change.KinshipOver;
import org.folkmoot.communities.Change.WomenSitting;
import org.folkmoot.communities.Change.WorkerCame;
import org.folkmoot.communities.Change.WorkerLeft;
import org.folkmoot.communities.CommunityCommand.CountWomen;
import org.folkmoot.communities.CommunityCommand.DeclareKinship;
import org.folkmoot.communities.CommunityCommand.EndKinship;
import org.folkmoot.communities.CommunityCommand.EndWorker;
import org.folkmoot.communities.CommunityCommand.RecordCalendar;
import org.folkmoot.communities.CommunityCommand.RegisterWorker;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.roll.RollSheets;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.FormSource;
import org.folkmoot.web.forms.Place;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.forms.Typed;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Words;
import org.springframework.stereotype.Component;

/** Who is related, who works there, how many women sit and which days are holidays: one office enters it, another confirms it. */
@Component
record FactForms(Words words, Views views) implements FormSource {

    @Override
    public List<Form> forms() {
        return List.of(declareKinship(), endKinship(), countWomen(), registerWorker(), endWorker(), recordCalendar());
    }

    private static Form declareKinship() {
        return kinship("declare-kinship")
                .becomes(typed -> new DeclareKinship(
                        change(typed),
                        new KinshipFound(person(typed, "first"), person(typed, "second")),
                        document(typed)));
    }

    private static Form endKinship() {
        return kinship("end-kinship")
                .becomes(typed -> new EndKinship(
                        change(typed),
                        new KinshipOver(person(typed, "first"), person(typed, "second")),
                        document(typed)));
    }

    private static Form kinship(String name) {
        return ChangeForms.withDocument(ChangeForms.byEachOffice(name)
                .under("COM-2", "COM-6")
                .line("first")
                .line("second"));
    }

    private static PersonId person(Typed typed, String field) {
        return typed.id(field, PersonId::new);
    }

    private static Form countWomen() {
        var form = ChangeForms.byEachOffice("count-women").under("COM-2").number("women", 0);
        return ChangeForms.withDocument(form)
                .becomes(typed ->
                        new CountWomen(change(typed), new WomenSitting(typed.number("women")), document(typed)));
    }

    private static Form registerWorker() {
        var form = ChangeForms.entering("register-worker", STREET_OFFICE, ADMINISTRATOR)
                .under("COM-13")
                .makes("what.worker", 'R');
        return ChangeForms.withDocument(form)
                .becomes(typed -> new RegisterWorker(
                        change(typed), new WorkerCame(typed.fresh("what.worker", ResidentId::new)), document(typed)));
    }

    private Form endWorker() {
        var form = ChangeForms.entering("end-worker", STREET_OFFICE)
                .under("COM-13")
                .choice("worker", this::workers);
        return ChangeForms.withDocument(form)
                .becomes(typed -> new EndWorker(
                        change(typed), new WorkerLeft(typed.id("worker", ResidentId::new)), document(typed)));
    }

    private List<Option> workers(Place place) {
        return views.of(RollSheets.class, place.community()).stream()
                .flatMap(figures -> figures.workers().stream())
                .filter(worker -> worker.endedOn() == null)
                .map(worker -> new Option(worker.person().value(), worker.person() + " · " + words.day(worker.since())))
                .toList();
    }

    private static Form recordCalendar() {
        var form = ChangeForms.byEachOffice("record-calendar")
                .number("year", 2027)
                .lines("holidays")
                .optionalLines("workingDays");
        return ChangeForms.withDocument(form)
                .becomes(typed -> new RecordCalendar(
                        change(typed),
                        new HolidaysAnnounced(
                                typed.number("year"), days(typed, "holidays"), days(typed, "workingDays")),
                        document(typed)));
    }

    private static List<LocalDate> days(Typed typed, String field) {
        return typed.has(field)
                ? EdgeRefusal.INVALID_VALUE.unless(
                        field,
                        () -> typed.lines(field).stream().map(LocalDate::parse).toList())
                : List.of();
    }
}
