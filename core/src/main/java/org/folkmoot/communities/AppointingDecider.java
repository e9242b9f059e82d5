package org.folkmoot.communities;

import static org.folkmoot.communities.CommunityRefusal.ADMINISTRATOR_ONLY;
import static org.folkmoot.communities.CommunityRefusal.APPOINTED_BY_STREET_OFFICE;
import static org.folkmoot.communities.CommunityRefusal.CHOSEN_BY_RESIDENTS;
import static org.folkmoot.communities.CommunityRefusal.COMMUNITY_NOT_CONSTITUTED;
import static org.folkmoot.communities.CommunityRefusal.NOT_IN_OFFICE;
import static org.folkmoot.communities.CommunityRefusal.TERMS_OVERLAP;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.folkmoot.communities.Change.Named;
import org.folkmoot.communities.CommunityCommand.AppointStaff;
import org.folkmoot.communities.CommunityCommand.Appointing;
import org.folkmoot.communities.CommunityCommand.DismissStaff;
import org.folkmoot.communities.CommunityCommand.Seat;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.jspecify.annotations.Nullable;

/** Appoints and dismisses who acts for a body that residents do not choose. */
final class AppointingDecider implements Decider<Appointing, Roster> {

    @Override
    public Known<Roster> knows(Given given, Appointing command) {
        return switch (command) {
            case AppointStaff c ->
                Roster.of(given, officers(c.seats()), EnumSet.of(c.body(), Body.COMMITTEE), List.of());
            case DismissStaff c -> Roster.of(given, Named.NOBODY, EnumSet.of(c.body(), Body.COMMITTEE), List.of());
        };
    }

    /** More than a body has are refused without asking for each of them. */
    private static Named officers(List<Seat> seats) {
        return new Named(
                seats.stream()
                        .limit(SeatingRules.ANY_BODY_MOST)
                        .map(Seat::officer)
                        .toList(),
                List.of(),
                List.of());
    }

    @Override
    public Decision decide(Given given, Appointing command, Roster roster) {
        return switch (command) {
            case AppointStaff appoint -> appoint(given, appoint, roster);
            case DismissStaff dismiss -> dismiss(given, dismiss, roster);
        };
    }

    private static Decision appoint(Given given, AppointStaff c, Roster roster) {
        var unentitled = unentitled(given, c.body(), roster);
        if (unentitled != null) return refuse(unentitled);
        if (roster.constitutedOn() == null) return refuse(COMMUNITY_NOT_CONSTITUTED);
        var sitting = roster.sitting(c.body(), c.term());
        var begun = roster.termOf(c.body(), c.term()).isPresent();
        var objection = new SeatingRules(roster, c.body(), c.term(), sitting, c.seats(), 0).objection();
        if (objection.isPresent()) return refuse(objection.get());
        if (!begun && !sitting.isEmpty()) return refuse(TERMS_OVERLAP);

        var events = new ArrayList<Event>();
        if (!begun) events.add(new BodySeated(c.body(), c.term(), c.seats().size(), 0));
        for (var seat : c.seats())
            events.add(new OfficerSeated(seat.officer(), seat.resident(), c.body(), seat.post(), c.term()));
        return accept(events);
    }

    /**
     * Whoever set up the installation says who acts for the street office as long as no committee has sat, or nobody acts for it.
     * From then on it says so itself: what others enter it confirms, so one who chose its staff would confirm for it.
     */
    private static @Nullable CommunityRefusal unentitled(Given given, Body body, Roster roster) {
        if (body.isChosen()) return CHOSEN_BY_RESIDENTS;
        var today = given.today();
        boolean itself = body == Body.STREET_OFFICE
                && roster.hasSat(Body.COMMITTEE)
                && roster.offices().sits(body, today);
        if (itself) return roster.offices().held(given.by(), body, today) ? null : APPOINTED_BY_STREET_OFFICE;
        return given.by().equals(Actor.ADMINISTRATOR) ? null : ADMINISTRATOR_ONLY;
    }

    private static Decision dismiss(Given given, DismissStaff c, Roster roster) {
        var unentitled = unentitled(given, c.body(), roster);
        if (unentitled != null) return refuse(unentitled);
        var sitting = roster.offices().of(c.body(), given.today());
        var office = sitting.stream()
                .filter(seat -> seat.officer().equals(c.officer()) && seat.endedOn() == null)
                .findFirst();
        if (office.isEmpty()) return refuse(NOT_IN_OFFICE);
        return accept(new OfficeEnded(
                c.officer(),
                office.get().resident(),
                c.body(),
                EndReason.DISMISSED,
                given.today(),
                sitting.size() - 1,
                false));
    }
}
