package org.folkmoot.web.communities;

import static org.folkmoot.web.identity.Role.ADMINISTRATOR;
import static org.folkmoot.web.identity.Role.COMMITTEE;
import static org.folkmoot.web.identity.Role.STREET_OFFICE;
import static org.folkmoot.web.identity.Role.SUPERVISOR;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.folkmoot.communities.CommunityCommand.CountWomen;
import org.folkmoot.communities.CommunityCommand.DeclareKinship;
import org.folkmoot.communities.CommunityCommand.EndKinship;
import org.folkmoot.communities.CommunityCommand.EndOffice;
import org.folkmoot.communities.CommunityCommand.FillSeat;
import org.folkmoot.communities.CommunityCommand.Seat;
import org.folkmoot.communities.CommunityCommand.SeatBody;
import org.folkmoot.communities.EndReason;
import org.folkmoot.decisions.Given;
import org.folkmoot.projections.communities.BodyTerm;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.FormSource;
import org.folkmoot.web.forms.Place;
import org.folkmoot.web.forms.Typed;
import org.folkmoot.web.kit.Words;
import org.springframework.stereotype.Component;

/** Who takes and leaves which office, as forms. */
@Component
record CommunityForms(Words words, Views views, InstantSource clock) implements FormSource {

    /** What begins a community; {@link FoundingPages} fill it in. */
    static final String CONSTITUTE = "constitute-community";

    private static final String OFFICES = "/administration/offices";

    /** More seats than any body on a page has; bodies of up to 200 are seated through the interface. */
    private static final int MOST_SEATS = 30;

    @Override
    public List<Form> forms() {
        return List.of(
                Form.of(CONSTITUTE, ADMINISTRATOR),
                seatBody(),
                fillSeat(),
                endOffice(),
                countWomen(),
                declareKinship(),
                endKinship());
    }

    private Form seatBody() {
        return Form.of("seat-body", ADMINISTRATOR, STREET_OFFICE)
                .under("COM-2", "COM-6")
                .choice("body", words, Body.values())
                .day("from", _ -> today().toString())
                .day("to")
                .rows("seats", MOST_SEATS, seat(Form.of("seat", ADMINISTRATOR)))
                .makesIfLeftOut("seats[].officer", 'S')
                .number("women", 0)
                .becomes(typed -> {
                    var next = new AtomicInteger();
                    return new SeatBody(
                            typed.word("body", Body.class),
                            typed.period("from", "to"),
                            typed.rows("seats", row -> seat(row, "seats[" + next.getAndIncrement() + "]")),
                            typed.number("women"));
                })
                .leadsTo(OFFICES);
    }

    private Form fillSeat() {
        return seat(Form.of("fill-seat", ADMINISTRATOR, STREET_OFFICE)
                        .under("REC-5", "COM-2")
                        .about("body"))
                .makesIfLeftOut("seat.officer", 'S')
                .day("from", _ -> today().toString())
                .day("to", ofTerm(term -> term.term().to().toString()))
                .number("women", 0)
                .becomes(typed -> new FillSeat(
                        typed.word("body", Body.class),
                        typed.period("from", "to"),
                        seat(typed, "seat"),
                        typed.number("women")))
                .leadsTo(OFFICES);
    }

    private Form seat(Form form) {
        return form.optionalLine("resident").optionalLine("officer").choice("post", words, Post.values());
    }

    /** Somebody who holds no office yet gets an id. */
    private static Seat seat(Typed typed, String place) {
        var officer = typed.optionalId("officer", OfficerId::new)
                .orElseGet(() -> typed.fresh(place + ".officer", OfficerId::new));
        return new Seat(
                officer, typed.optionalId("resident", ResidentId::new).orElse(null), typed.word("post", Post.class));
    }

    private Form endOffice() {
        return Form.of("end-office", ADMINISTRATOR, STREET_OFFICE)
                .under("REC-2", "REC-4", "RAT-2")
                .about("officer", "body")
                .choice("reason", words, EndReason.values())
                .day("from", _ -> today().toString())
                .becomes(EndOffice.class)
                .leadsTo(OFFICES);
    }

    private static Form declareKinship() {
        return Form.of("declare-kinship", ADMINISTRATOR, STREET_OFFICE, COMMITTEE, SUPERVISOR)
                .under("COM-2", "COM-6")
                .line("first")
                .line("second")
                .becomes(DeclareKinship.class)
                .leadsTo(OFFICES);
    }

    private static Form countWomen() {
        return Form.of("count-women", ADMINISTRATOR, STREET_OFFICE)
                .under("COM-2")
                .number("women", 0)
                .becomes(CountWomen.class)
                .leadsTo(OFFICES);
    }

    private static Form endKinship() {
        return Form.of("end-kinship", ADMINISTRATOR, STREET_OFFICE)
                .under("COM-2", "COM-6")
                .line("first")
                .line("second")
                .day("from")
                .line("document")
                .becomes(EndKinship.class)
                .leadsTo(OFFICES);
    }

    private LocalDate today() {
        return Given.dayOf(clock.instant());
    }

    private Function<Place, String> ofTerm(Function<BodyTerm, String> what) {
        return place -> views.of(CommunitySheets.class, place.community()).stream()
                .flatMap(sheet -> sheet.terms().reversed().stream())
                .filter(term -> term.body().name().equals(place.given().one("body")))
                .filter(term -> term.term().includes(today()))
                .findFirst()
                .map(what)
                .orElse("");
    }
}
