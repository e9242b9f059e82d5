package org.folkmoot.web.communities;

import static org.folkmoot.web.identity.Role.ADMINISTRATOR;
import static org.folkmoot.web.identity.Role.STREET_OFFICE;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.folkmoot.communities.CommunityCommand.AppointStaff;
import org.folkmoot.communities.CommunityCommand.DismissStaff;
import org.folkmoot.communities.CommunityCommand.Seat;
import org.folkmoot.decisions.Given;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.FormSource;
import org.folkmoot.web.forms.Typed;
import org.folkmoot.web.kit.Words;
import org.springframework.stereotype.Component;

/** What begins a community, and whom the administrator appoints, as forms. */
@Component
record CommunityForms(Words words, InstantSource clock) implements FormSource {

    /** What begins a community; {@link FoundingPages} fill it in. */
    static final String CONSTITUTE = "constitute-community";

    private static final String OFFICES = "/administration/offices";

    /** More seats than any body on a page has; bodies of up to 200 are seated through the interface. */
    static final int MOST_SEATS = 30;

    @Override
    public List<Form> forms() {
        return List.of(Form.of(CONSTITUTE, ADMINISTRATOR), appointStaff(), dismissStaff());
    }

    private Form appointStaff() {
        return Form.of("appoint-staff", ADMINISTRATOR, STREET_OFFICE)
                .choice("body", words, Body.STREET_OFFICE, Body.SERVICE_STATION, Body.PARTY_ORGANISATION)
                .day("from", _ -> Given.dayOf(clock.instant()).toString())
                .day("to")
                .rows("seats", MOST_SEATS, seat(words, Form.of("seat", ADMINISTRATOR)))
                .makesIfLeftOut("seats[].officer", 'S')
                .becomes(typed -> {
                    var next = new AtomicInteger();
                    return new AppointStaff(
                            typed.word("body", Body.class),
                            typed.period("from", "to"),
                            typed.rows("seats", row -> seat(row, "seats[" + next.getAndIncrement() + "]")));
                })
                .leadsTo(OFFICES);
    }

    static Form seat(Words words, Form form) {
        return form.optionalLine("resident").optionalLine("officer").choice("post", words, Post.values());
    }

    /** Somebody who holds no office yet gets an id. */
    static Seat seat(Typed typed, String place) {
        var officer = typed.optionalId("officer", OfficerId::new)
                .orElseGet(() -> typed.fresh(place + ".officer", OfficerId::new));
        return new Seat(
                officer, typed.optionalId("resident", ResidentId::new).orElse(null), typed.word("post", Post.class));
    }

    private static Form dismissStaff() {
        return Form.of("dismiss-staff", ADMINISTRATOR, STREET_OFFICE)
                .about("officer", "body")
                .becomes(DismissStaff.class)
                .leadsTo(OFFICES);
    }
}
