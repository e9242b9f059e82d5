package org.folkmoot.web.communities;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.communities.Change.KinshipFound;
import org.folkmoot.communities.Change.OfficeLeft;
import org.folkmoot.communities.Change.VacancyFilled;
import org.folkmoot.communities.CommunityCommand.AppointStaff;
import org.folkmoot.communities.CommunityCommand.ConfirmChange;
import org.folkmoot.communities.CommunityCommand.DeclareKinship;
import org.folkmoot.communities.CommunityCommand.DropChange;
import org.folkmoot.communities.CommunityCommand.EnterLeaving;
import org.folkmoot.communities.CommunityCommand.EnterVacancy;
import org.folkmoot.communities.CommunityCommand.Seat;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.EndReason;
import org.folkmoot.communities.Evidence;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.ChangeId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.PersonId;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.scenario.Act;
import org.folkmoot.web.scenario.Play;
import org.folkmoot.web.scenario.Town;
import org.folkmoot.web.scenario.Year;
import org.springframework.core.annotation.Order;

/** Step 8c: nobody alone takes a seat from whom residents have chosen, or gives one; two offices do (L25 21, 36). */
@AutoService(Act.class)
@Order(82)
public final class SeatsAct implements Act {

    private static final LocalDate JUNE_8 = LocalDate.of(2026, 6, 8);

    @Override
    public void perform(Year year) {
        var play = year.play();
        var town = year.town();
        var leaving = town.board.getLast();
        alone(play, town, leaving);
        invented(play, town, leaving);
        together(play, town, leaving);
    }

    private static void alone(Play play, Town town, Town.Officer supervisor) {
        var day = play.on("8c", JUNE_8);
        var recall = leaving(play, town, supervisor, EndReason.RECALLED);
        day.refuses(
                Actor.ADMINISTRATOR, recall, "NOT_ENTITLED_TO_ENTER", "the administrator takes a supervisor's seat");
        day.accepts(town.chair(), recall, "the chair enters that a supervisor was recalled");
        day.refuses(town.chair(), confirm(recall), "NOT_ENTITLED_TO_CONFIRM", "… and confirms it");
        day.accepts(town.streetOffice(), new DropChange(recall.change()), "the street office finds it untrue");
        var ally = new Seat(new OfficerId(play.id('S')), null, Post.STAFF);
        day.refuses(
                Actor.ADMINISTRATOR,
                new AppointStaff(Body.STREET_OFFICE, Town.TERM, List.of(ally)),
                "APPOINTED_BY_STREET_OFFICE",
                "the administrator appoints to the street office somebody who would confirm");
    }

    /** Who is a near relative of the committee may not supervise it: it is not enough that one says so. */
    private static void invented(Play play, Town town, Town.Officer supervisor) {
        var day = play.on("8c", JUNE_8);
        var kin = new DeclareKinship(
                new ChangeId(play.id('W')),
                new KinshipFound(
                        PersonId.of(supervisor.id(), supervisor.resident()),
                        new PersonId(town.committee.getFirst().resident().value())),
                new Evidence(JUNE_8, play.digest(), null, List.of()));
        day.refuses(Actor.ADMINISTRATOR, kin, "NOT_ENTITLED_TO_ENTER", "the administrator declares a kinship");
        day.accepts(town.chair(), kin, "the chair says that a supervisor is a near relative");
        day.refuses(
                town.chair(),
                leaving(play, town, supervisor, EndReason.INCOMPATIBLE),
                "NOT_INCOMPATIBLE",
                "… and that the supervisor has to leave, before another office has confirmed it");
        day.accepts(town.streetOffice(), new DropChange(kin.change()), "the street office declines it");
    }

    private static void together(Play play, Town town, Town.Officer supervisor) {
        var day = play.on("8c", JUNE_8);
        var resigned = leaving(play, town, supervisor, EndReason.RESIGNED);
        day.accepts(
                town.board.getFirst().acting(), resigned, "the board enters that a member's resignation was accepted");
        var left = day.accepts(town.streetOffice(), confirm(resigned), "… the street office confirms it (REC-4)");
        day.shows(Play.only(OfficeEnded.class, left).remaining() == Town.BOARD - 1, "… and the seat is vacant");

        var term = new Period(JUNE_8, Town.TERM.to());
        var successor =
                new Seat(new OfficerId(play.id('S')), town.households.getLast().named(), Post.MEMBER);
        var filling = new EnterVacancy(
                new ChangeId(play.id('W')),
                new VacancyFilled(Body.SUPERVISION_BOARD, term, List.of(successor), 2),
                counted(play, town));
        day.accepts(town.chair(), filling, "the committee enters whom the representatives have chosen instead");
        var seated = day.accepts(
                town.streetOffice(),
                new ConfirmChange(filling.change(), filling.what().named()),
                "… the street office confirms it");
        day.shows(
                Play.only(OfficerSeated.class, seated).officer().equals(successor.officer()),
                "… and the board is whole again (COM-6)");
    }

    private static EnterLeaving leaving(Play play, Town town, Town.Officer supervisor, EndReason reason) {
        var what = new OfficeLeft(Body.SUPERVISION_BOARD, supervisor.id(), supervisor.resident(), reason);
        var evidence = reason == EndReason.INCOMPATIBLE
                ? new Evidence(JUNE_8, play.digest(), null, List.of())
                : counted(play, town);
        return new EnterLeaving(new ChangeId(play.id('W')), what, evidence);
    }

    private static ConfirmChange confirm(EnterLeaving entered) {
        return new ConfirmChange(entered.change(), entered.what().named());
    }

    /** A result sheet that two electors answer for. */
    private static Evidence counted(Play play, Town town) {
        List<ResidentId> tellers = town.households.reversed().subList(10, 12).stream()
                .map(home -> home.named())
                .toList();
        return new Evidence(JUNE_8, play.digest(), null, tellers);
    }
}
