package org.folkmoot.communities;

import static org.folkmoot.communities.CommunityRefusal.ADMINISTRATOR_ONLY;
import static org.folkmoot.communities.CommunityRefusal.CHOSEN_BY_RESIDENTS;
import static org.folkmoot.communities.CommunityRefusal.COMMUNITY_NOT_CONSTITUTED;
import static org.folkmoot.communities.CommunityRefusal.KINSHIP_ALREADY_DECLARED;
import static org.folkmoot.communities.CommunityRefusal.KINSHIP_END_UNFIT;
import static org.folkmoot.communities.CommunityRefusal.KINSHIP_NOT_DECLARED;
import static org.folkmoot.communities.CommunityRefusal.KINSHIP_WITH_ONESELF;
import static org.folkmoot.communities.CommunityRefusal.NOT_BY_STREET_OFFICE;
import static org.folkmoot.communities.CommunityRefusal.NOT_ENTITLED_TO_DECLARE_KINSHIP;
import static org.folkmoot.communities.CommunityRefusal.NOT_IN_OFFICE;
import static org.folkmoot.communities.CommunityRefusal.TERMS_OVERLAP;
import static org.folkmoot.communities.CommunityRefusal.WOMEN_MISCOUNTED;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.communities.Change.Named;
import org.folkmoot.communities.CommunityCommand.AppointStaff;
import org.folkmoot.communities.CommunityCommand.Appointing;
import org.folkmoot.communities.CommunityCommand.CountWomen;
import org.folkmoot.communities.CommunityCommand.DeclareKinship;
import org.folkmoot.communities.CommunityCommand.DismissStaff;
import org.folkmoot.communities.CommunityCommand.EndKinship;
import org.folkmoot.communities.CommunityCommand.Seat;
import org.folkmoot.communities.CommunityEvent.BodySeated;
import org.folkmoot.communities.CommunityEvent.KinshipDeclared;
import org.folkmoot.communities.CommunityEvent.KinshipEnded;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.CommunityEvent.WomenCounted;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.vocabulary.PersonId;

/** Appoints and dismisses the staff of street office and station, which residents do not choose, and takes in who is related. */
final class AppointingDecider implements Decider<Appointing, Roster> {

    @Override
    public Known<Roster> knows(Given given, Appointing command) {
        return switch (command) {
            case AppointStaff c -> Roster.of(given, officers(c.seats()), Set.of(c.body()), List.of());
            case DismissStaff c -> Roster.of(given, Named.NOBODY, Set.of(c.body()), List.of());
            case DeclareKinship _ ->
                Roster.of(given, Named.NOBODY, Set.of(Body.COMMITTEE, Body.SUPERVISION_BOARD), List.of());
            case EndKinship _ -> Roster.of(given, Named.NOBODY, Set.of(), List.of());
            case CountWomen _ -> Roster.of(given, Named.NOBODY, Set.of(Body.COMMITTEE), List.of());
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
            case DeclareKinship declare -> declare(given, declare, roster);
            case EndKinship end -> end(given, end, roster);
            case CountWomen count -> countWomen(given, count, roster);
        };
    }

    private static Decision appoint(Given given, AppointStaff c, Roster roster) {
        if (!given.by().equals(Actor.ADMINISTRATOR)) return refuse(ADMINISTRATOR_ONLY);
        if (c.body().isChosen()) return refuse(CHOSEN_BY_RESIDENTS);
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

    private static Decision dismiss(Given given, DismissStaff c, Roster roster) {
        if (!given.by().equals(Actor.ADMINISTRATOR)) return refuse(ADMINISTRATOR_ONLY);
        if (c.body().isChosen()) return refuse(CHOSEN_BY_RESIDENTS);
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

    private static Decision declare(Given given, DeclareKinship declare, Roster roster) {
        if (!mayDeclare(given, roster)) return refuse(NOT_ENTITLED_TO_DECLARE_KINSHIP);
        if (declare.first().equals(declare.second())) return refuse(KINSHIP_WITH_ONESELF);
        if (roster.kinships().areStill(declare.first(), declare.second())) return refuse(KINSHIP_ALREADY_DECLARED);

        boolean firstRules = sits(declare.first(), Body.COMMITTEE, given, roster);
        boolean secondRules = sits(declare.second(), Body.COMMITTEE, given, roster);
        boolean together = firstRules && secondRules
                || firstRules && sits(declare.second(), Body.SUPERVISION_BOARD, given, roster)
                || secondRules && sits(declare.first(), Body.SUPERVISION_BOARD, given, roster);
        return accept(new KinshipDeclared(declare.first(), declare.second(), together));
    }

    /** By the street office on a document: whoever declares kinship must not undo it to be seated. */
    private static Decision end(Given given, EndKinship end, Roster roster) {
        if (!isGuide(given, roster)) return refuse(NOT_BY_STREET_OFFICE);
        if (!roster.kinships().areStill(end.first(), end.second())) return refuse(KINSHIP_NOT_DECLARED);
        if (end.from().isAfter(given.today()) || !OneLine.is(end.document())) return refuse(KINSHIP_END_UNFIT);
        return accept(new KinshipEnded(end.first(), end.second(), end.from(), end.document()));
    }

    private static Decision countWomen(Given given, CountWomen count, Roster roster) {
        if (!isGuide(given, roster)) return refuse(NOT_BY_STREET_OFFICE);
        int members = roster.offices().of(Body.COMMITTEE, given.today()).size();
        if (count.women() < 0 || count.women() > members) return refuse(WOMEN_MISCOUNTED);
        return accept(new WomenCounted(count.women(), given.today()));
    }

    private static boolean isGuide(Given given, Roster roster) {
        return given.by().equals(Actor.ADMINISTRATOR)
                || roster.offices().held(given.by(), Body.STREET_OFFICE, given.today());
    }

    private static boolean mayDeclare(Given given, Roster roster) {
        return given.by().equals(Actor.ADMINISTRATOR)
                || Stream.of(Body.STREET_OFFICE, Body.COMMITTEE, Body.SUPERVISION_BOARD)
                        .anyMatch(body -> roster.offices().held(given.by(), body, given.today()));
    }

    private static boolean sits(PersonId person, Body body, Given given, Roster roster) {
        return roster.offices().of(body, given.today()).stream()
                .anyMatch(office -> office.person().equals(person));
    }
}
