package org.folkmoot.communities;

import static org.folkmoot.communities.OfficeFixture.ADMINISTRATOR;
import static org.folkmoot.communities.OfficeFixture.CHANGE;
import static org.folkmoot.communities.OfficeFixture.COMMUNITY;
import static org.folkmoot.communities.OfficeFixture.DAY;
import static org.folkmoot.communities.OfficeFixture.FOUNDED;
import static org.folkmoot.communities.OfficeFixture.STREET;
import static org.folkmoot.communities.OfficeFixture.STREET_TERM;
import static org.folkmoot.communities.OfficeFixture.STREET_TOO;
import static org.folkmoot.communities.OfficeFixture.TELLERS;
import static org.folkmoot.communities.OfficeFixture.TERM;
import static org.folkmoot.communities.OfficeFixture.confirmed;
import static org.folkmoot.communities.OfficeFixture.confirming;
import static org.folkmoot.communities.OfficeFixture.decided;
import static org.folkmoot.communities.OfficeFixture.entering;
import static org.folkmoot.communities.OfficeFixture.evidence;
import static org.folkmoot.communities.OfficeFixture.seated;
import static org.folkmoot.communities.OfficeFixture.seats;
import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.communities.Change.BodyElected;
import org.folkmoot.communities.Change.Named;
import org.folkmoot.communities.Change.OfficeLeft;
import org.folkmoot.communities.CommunityCommand.ConfirmChange;
import org.folkmoot.communities.CommunityCommand.DropChange;
import org.folkmoot.communities.CommunityEvent.ChangeConfirmed;
import org.folkmoot.communities.CommunityEvent.ChangeDropped;
import org.folkmoot.communities.CommunityEvent.ChangeEntered;
import org.folkmoot.communities.CommunityEvent.Hand;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.History;
import org.folkmoot.roll.RollEvent.ResidentStruck;
import org.folkmoot.roll.StrikeReason;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.ResidentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two people of two offices stand behind every change of an office that residents give. */
class ChangeDeciderTest {

    private static final Actor CHAIR = new Actor.Officer(officer(1));
    private static final Actor SUPERVISOR = new Actor.Officer(officer(11));
    private static final LocalDate FIRST = TERM.from();
    private static final History SITTING =
            COMMUNITY.and(seated(Body.COMMITTEE, 1, 6)).and(seated(Body.SUPERVISION_BOARD, 11, 3));
    private static final BodyElected COMMITTEE = new BodyElected(Body.COMMITTEE, TERM, seats(1, 5), 1);
    private static final OfficeLeft RESIGNED = left(EndReason.RESIGNED);
    private static final OfficeLeft DIED = left(EndReason.DIED);

    private static OfficeLeft left(EndReason reason) {
        return new OfficeLeft(Body.COMMITTEE, officer(6), resident(6), reason);
    }

    private static OfficeEnded ended(EndReason reason) {
        return new OfficeEnded(officer(6), resident(6), Body.COMMITTEE, reason, FIRST, 5, false);
    }

    private static Hand hand(int number, Body body) {
        return new Hand(officer(number), body == Body.STREET_OFFICE ? null : resident(number), body);
    }

    @Test
    void what_is_entered_changes_nothing_before_it_is_confirmed() {
        var enter = entering(RESIGNED, FIRST);
        assertEquals(
                accept(new ChangeEntered(CHANGE, RESIGNED, enter.evidence(), false, hand(1, Body.COMMITTEE))),
                SITTING.when(CHAIR, FIRST, enter));
        assertEquals(
                accept(new ChangeEntered(CHANGE, RESIGNED, enter.evidence(), false, hand(11, Body.SUPERVISION_BOARD))),
                SITTING.when(SUPERVISOR, FIRST, enter));
    }

    @Test
    void whom_residents_choose_is_entered_by_committee_or_board_and_by_nobody_else() {
        for (var other : List.of(STREET, ADMINISTRATOR, new Actor.Resident(resident(6)), new Actor.Officer(officer(6))))
            assertEquals(
                    other.equals(new Actor.Officer(officer(6)))
                            ? accept(new ChangeEntered(
                                    CHANGE,
                                    RESIGNED,
                                    entering(RESIGNED, FIRST).evidence(),
                                    false,
                                    hand(6, Body.COMMITTEE)))
                            : refuse(CommunityRefusal.NOT_ENTITLED_TO_ENTER),
                    SITTING.when(other, FIRST, entering(RESIGNED, FIRST)));
    }

    @Test
    void neither_committee_nor_board_nor_administrator_confirms_what_was_voted_on() {
        var entered = SITTING.then(CHAIR, FIRST, entering(RESIGNED, FIRST));
        for (var other : List.of(CHAIR, SUPERVISOR, ADMINISTRATOR, new Actor.Officer(officer(2))))
            assertEquals(
                    refuse(CommunityRefusal.NOT_ENTITLED_TO_CONFIRM), entered.when(other, FIRST, confirming(RESIGNED)));
        assertEquals(confirmed(ended(EndReason.RESIGNED)), entered.when(STREET_TOO, FIRST, confirming(RESIGNED)));
    }

    @Test
    void the_same_person_cannot_confirm_what_they_entered() {
        var entered = COMMUNITY.then(STREET, DAY, entering(COMMITTEE, DAY));
        assertEquals(
                refuse(CommunityRefusal.CONFIRMED_BY_SAME_PERSON), entered.when(STREET, DAY, confirming(COMMITTEE)));
        assertEquals(confirmed(seated(Body.COMMITTEE, 1, 5)), entered.when(STREET_TOO, DAY, confirming(COMMITTEE)));
    }

    @Test
    void nor_can_they_under_another_id() {
        var twice =
                SITTING.and(new OfficerSeated(officer(95), resident(1), Body.STREET_OFFICE, Post.STAFF, STREET_TERM));
        var entered = twice.then(CHAIR, FIRST, entering(RESIGNED, FIRST));
        assertEquals(
                refuse(CommunityRefusal.CONFIRMED_BY_SAME_PERSON),
                entered.when(new Actor.Officer(officer(95)), FIRST, confirming(RESIGNED)));
    }

    @Test
    void nobody_confirms_a_change_about_themselves() {
        var member =
                SITTING.and(new OfficerSeated(officer(96), resident(6), Body.STREET_OFFICE, Post.STAFF, STREET_TERM));
        var entered = member.then(CHAIR, FIRST, entering(RESIGNED, FIRST));
        assertEquals(
                refuse(CommunityRefusal.CONFIRMS_ONESELF),
                entered.when(new Actor.Officer(officer(96)), FIRST, confirming(RESIGNED)));
    }

    @Test
    void the_administrator_takes_over_the_first_committee_and_nothing_after_it() {
        var first = COMMUNITY.then(ADMINISTRATOR, DAY, entering(COMMITTEE, DAY));
        assertEquals(
                refuse(CommunityRefusal.NOT_ENTITLED_TO_CONFIRM),
                first.when(ADMINISTRATOR, DAY, confirming(COMMITTEE)));
        assertEquals(confirmed(seated(Body.COMMITTEE, 1, 5)), first.when(STREET_TOO, DAY, confirming(COMMITTEE)));
        assertEquals(
                refuse(CommunityRefusal.NOT_ENTITLED_TO_ENTER),
                COMMUNITY
                        .and(seated(Body.COMMITTEE, 1, 5))
                        .when(
                                ADMINISTRATOR,
                                DAY,
                                entering(new BodyElected(Body.SUPERVISION_BOARD, TERM, seats(11, 3), 1), DAY)));
    }

    @Test
    void where_nobody_is_left_the_street_office_enters_and_another_of_it_confirms() {
        var gone = COMMUNITY.and(seated(Body.COMMITTEE, 1, 5));
        for (int n = 1; n <= 5; n++)
            gone = gone.and(
                    new OfficeEnded(officer(n), resident(n), Body.COMMITTEE, EndReason.RESIGNED, FIRST, 5 - n, n > 0));
        var next = new BodyElected(Body.COMMITTEE, TERM, seats(11, 5), 1);
        assertEquals(confirmed(seated(Body.COMMITTEE, 11, 5)), decided(gone, STREET, FIRST, next));
        assertEquals(
                refuse(CommunityRefusal.NOT_ENTITLED_TO_ENTER),
                gone.and(seated(Body.SUPERVISION_BOARD, 21, 1)).when(STREET, FIRST, entering(next, FIRST)));
    }

    @Test
    void what_ends_by_itself_is_confirmed_by_the_board() {
        var byBoard =
                accept(new ChangeConfirmed(CHANGE, hand(11, Body.SUPERVISION_BOARD), false), ended(EndReason.DIED));
        for (var entering : List.of(CHAIR, STREET)) {
            var entered = SITTING.then(entering, FIRST, entering(DIED, FIRST));
            assertEquals(
                    refuse(CommunityRefusal.NOT_ENTITLED_TO_CONFIRM),
                    entered.when(STREET_TOO, FIRST, confirming(DIED)));
            assertEquals(byBoard, entered.when(SUPERVISOR, FIRST, confirming(DIED)));
        }
    }

    @Test
    void what_the_board_has_entered_the_street_office_confirms() {
        var entered = SITTING.then(SUPERVISOR, FIRST, entering(DIED, FIRST));
        assertEquals(
                refuse(CommunityRefusal.NOT_ENTITLED_TO_CONFIRM),
                entered.when(new Actor.Officer(officer(12)), FIRST, confirming(DIED)));
        assertEquals(confirmed(ended(EndReason.DIED)), entered.when(STREET_TOO, FIRST, confirming(DIED)));
    }

    @Test
    void where_no_board_sits_the_street_office_confirms_in_its_place() {
        var entered = COMMUNITY.and(seated(Body.COMMITTEE, 1, 6)).then(CHAIR, FIRST, entering(DIED, FIRST));
        assertEquals(
                accept(new ChangeConfirmed(CHANGE, hand(91, Body.STREET_OFFICE), true), ended(EndReason.DIED)),
                entered.when(STREET_TOO, FIRST, confirming(DIED)));
    }

    @Test
    void the_board_confirms_nothing_about_its_own_members() {
        var change = new OfficeLeft(Body.SUPERVISION_BOARD, officer(12), resident(12), EndReason.DIED);
        var entered = SITTING.then(CHAIR, FIRST, entering(change, FIRST));
        assertEquals(
                refuse(CommunityRefusal.NOT_ENTITLED_TO_CONFIRM), entered.when(SUPERVISOR, FIRST, confirming(change)));
        assertEquals(
                confirmed(new OfficeEnded(
                        officer(12), resident(12), Body.SUPERVISION_BOARD, EndReason.DIED, FIRST, 2, false)),
                entered.when(STREET_TOO, FIRST, confirming(change)));
    }

    @Test
    void a_confirmation_names_whom_the_change_names() {
        var entered = SITTING.then(CHAIR, FIRST, entering(RESIGNED, FIRST));
        for (var named : List.of(
                new Named(List.of(officer(5)), List.of(resident(5)), List.of()),
                new Named(List.of(officer(6)), List.of(), List.of()),
                new Named(List.of(officer(6)), List.of(resident(6)), List.of(household(1)))))
            assertEquals(
                    refuse(CommunityRefusal.CHANGE_NAMES_OTHERS),
                    entered.when(STREET_TOO, FIRST, new ConfirmChange(CHANGE, named)));
    }

    @Test
    void all_conditions_are_asked_again_when_it_is_confirmed() {
        var entered = COMMUNITY.then(STREET, DAY, entering(COMMITTEE, DAY));
        var moved = entered.and(new ResidentStruck(resident(5), household(1), StrikeReason.LEFT, true, false, false));
        assertEquals(
                refuse(CommunityRefusal.MEMBER_NOT_AN_ELECTOR), moved.when(STREET_TOO, DAY, confirming(COMMITTEE)));
    }

    @Test
    void a_change_is_entered_and_settled_once() {
        var entered = SITTING.then(CHAIR, FIRST, entering(RESIGNED, FIRST));
        var settled = entered.then(STREET_TOO, FIRST, confirming(RESIGNED));

        assertEquals(refuse(CommunityRefusal.CHANGE_UNKNOWN), SITTING.when(STREET, FIRST, confirming(RESIGNED)));
        assertEquals(refuse(CommunityRefusal.CHANGE_UNKNOWN), SITTING.when(STREET, FIRST, new DropChange(CHANGE)));
        assertEquals(
                refuse(CommunityRefusal.CHANGE_ALREADY_ENTERED),
                entered.when(SUPERVISOR, FIRST, entering(RESIGNED, FIRST)));
        assertEquals(refuse(CommunityRefusal.CHANGE_SETTLED), settled.when(STREET, FIRST, confirming(RESIGNED)));
        assertEquals(refuse(CommunityRefusal.CHANGE_SETTLED), settled.when(CHAIR, FIRST, new DropChange(CHANGE)));
    }

    @Test
    void who_entered_it_takes_it_back_and_who_may_confirm_it_declines() {
        var entered = SITTING.then(CHAIR, FIRST, entering(RESIGNED, FIRST));
        for (var by : List.of(CHAIR, STREET))
            assertEquals(accept(new ChangeDropped(CHANGE)), entered.when(by, FIRST, new DropChange(CHANGE)));
        assertEquals(
                refuse(CommunityRefusal.NOT_ENTITLED_TO_CONFIRM),
                entered.when(SUPERVISOR, FIRST, new DropChange(CHANGE)));
        assertEquals(
                refuse(CommunityRefusal.CHANGE_SETTLED),
                entered.then(CHAIR, FIRST, new DropChange(CHANGE)).when(STREET, FIRST, confirming(RESIGNED)));
    }

    @Test
    void two_electors_who_are_not_voted_on_answer_for_the_count() {
        for (var unfit : List.<List<ResidentId>>of(
                List.of(),
                List.of(resident(29)),
                List.of(resident(29), resident(29)),
                List.of(resident(29), resident(6)),
                List.of(resident(29), resident(42)),
                List.of(resident(29), resident(77)),
                List.of(resident(28), resident(29), resident(30))))
            assertEquals(
                    refuse(CommunityRefusal.TELLERS_UNFIT),
                    SITTING.when(CHAIR, FIRST, entering(RESIGNED, evidence(FIRST, unfit))));
    }

    @Test
    void where_nobody_votes_there_are_no_tellers() {
        assertEquals(
                refuse(CommunityRefusal.TELLERS_UNFIT),
                SITTING.when(CHAIR, FIRST, entering(DIED, evidence(FIRST, TELLERS))));
    }

    @Test
    void a_filing_number_is_one_line() {
        var filed = new Evidence(FIRST, evidence(FIRST, TELLERS).document(), "two\nlines", TELLERS);
        assertEquals(refuse(CommunityRefusal.FILING_UNFIT), SITTING.when(CHAIR, FIRST, entering(RESIGNED, filed)));
    }

    @Test
    void what_was_decided_before_the_record_is_marked_so_and_needs_no_tellers() {
        var before = evidence(FOUNDED.minusDays(1), List.of());
        assertEquals(
                accept(new ChangeEntered(CHANGE, COMMITTEE, before, true, null)),
                COMMUNITY.when(ADMINISTRATOR, DAY, entering(COMMITTEE, before)));
        assertEquals(
                refuse(CommunityRefusal.TELLERS_UNFIT),
                COMMUNITY.when(ADMINISTRATOR, DAY, entering(COMMITTEE, evidence(FOUNDED, List.of()))));
    }

    @Test
    void only_who_holds_the_offices_when_the_record_begins_is_taken_over() {
        var before = evidence(FOUNDED.minusDays(1), List.of());
        var board = new BodyElected(Body.SUPERVISION_BOARD, TERM, seats(11, 3), 1);
        var committee = COMMUNITY.and(seated(Body.COMMITTEE, 1, 6));

        assertEquals(
                accept(new ChangeEntered(CHANGE, board, before, true, hand(1, Body.COMMITTEE))),
                committee.when(CHAIR, FIRST, entering(board, before)));
        assertEquals(
                refuse(CommunityRefusal.DECIDED_BEFORE_THE_RECORD),
                SITTING.when(CHAIR, FIRST, entering(board, before)));
        assertEquals(
                refuse(CommunityRefusal.DECIDED_BEFORE_THE_RECORD),
                SITTING.when(CHAIR, FIRST, entering(RESIGNED, before)));
    }

    @ParameterizedTest
    @EnumSource(names = {"RESIGNED", "RECALLED", "IDLE"})
    void what_was_voted_on_is_not_entered_by_the_street_office(EndReason reason) {
        assertEquals(
                refuse(CommunityRefusal.NOT_ENTITLED_TO_ENTER),
                SITTING.when(STREET, FIRST, entering(left(reason), FIRST)));
    }
}
