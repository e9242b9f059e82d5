package org.folkmoot.roll;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.History.given;
import static org.folkmoot.decisions.Ids.group;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.decisions.Ids.roll;
import static org.folkmoot.roll.RollFixture.COMMUNITY;
import static org.folkmoot.roll.RollFixture.DAY;
import static org.folkmoot.roll.RollFixture.FILE;
import static org.folkmoot.roll.RollFixture.KEEPER;
import static org.folkmoot.roll.RollFixture.TERM;
import static org.folkmoot.roll.RollFixture.adult;
import static org.folkmoot.roll.RollFixture.minor;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.folkmoot.communities.CommunityEvent.OfficeEnded;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.communities.EndReason;
import org.folkmoot.decisions.History;
import org.folkmoot.roll.RollCommand.AbandonRollImport;
import org.folkmoot.roll.RollCommand.CompleteRollImport;
import org.folkmoot.roll.RollCommand.EnrolHousehold;
import org.folkmoot.roll.RollCommand.Enrolled;
import org.folkmoot.roll.RollCommand.FormGroup;
import org.folkmoot.roll.RollCommand.StartRollImport;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.roll.RollEvent.HouseholdEnrolled;
import org.folkmoot.roll.RollEvent.RollImportAbandoned;
import org.folkmoot.roll.RollEvent.RollImportCompleted;
import org.folkmoot.roll.RollEvent.RollImportStarted;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportTest {

    private static final StartRollImport START = new StartRollImport(roll(1), FILE, 2, 3);
    private static final RollImportStarted STARTED = new RollImportStarted(roll(1), FILE, 2, 3);
    private static final CompleteRollImport COMPLETE = new CompleteRollImport(roll(1));
    private static final History IMPORTING = COMMUNITY.and(STARTED);

    @Test
    void a_group_is_formed_once_and_under_a_number_of_its_own() {
        assertEquals(
                accept(new GroupFormed(group(3), "03")), COMMUNITY.when(KEEPER, DAY, new FormGroup(group(3), "03")));
        assertEquals(
                refuse(RollRefusal.GROUP_ALREADY_FORMED), COMMUNITY.when(KEEPER, DAY, new FormGroup(group(1), "03")));
        assertEquals(refuse(RollRefusal.GROUP_CODE_TAKEN), COMMUNITY.when(KEEPER, DAY, new FormGroup(group(3), "01")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "0123456789012", "张三's"})
    void a_groups_number_is_short_and_plain(String code) {
        assertEquals(
                refuse(RollRefusal.GROUP_CODE_UNREADABLE), COMMUNITY.when(KEEPER, DAY, new FormGroup(group(3), code)));
    }

    @Test
    void a_group_needs_a_community() {
        assertEquals(
                refuse(RollRefusal.GROUP_WITHOUT_COMMUNITY),
                given().when(Actor.ADMINISTRATOR, DAY, new FormGroup(group(3), "03")));
    }

    @Test
    void the_roll_is_kept_by_committee_officers_in_office_and_the_administrator() {
        var street = new OfficerSeated(officer(2), null, Body.STREET_OFFICE, Post.STAFF, TERM);
        var ended = new OfficeEnded(officer(1), resident(90), Body.COMMITTEE, EndReason.RESIGNED, DAY, 5, false);

        assertEquals(accept(STARTED), COMMUNITY.when(KEEPER, DAY, START));
        assertEquals(accept(STARTED), COMMUNITY.when(Actor.ADMINISTRATOR, DAY, START));
        assertEquals(
                refuse(RollRefusal.NOT_A_ROLL_KEEPER),
                COMMUNITY.and(street).when(new Actor.Officer(officer(2)), DAY, START));
        assertEquals(
                refuse(RollRefusal.NOT_A_ROLL_KEEPER), COMMUNITY.when(new Actor.Resident(resident(90)), DAY, START));
        assertEquals(accept(STARTED), COMMUNITY.and(ended).when(KEEPER, DAY.minusDays(1), START));
        assertEquals(refuse(RollRefusal.NOT_A_ROLL_KEEPER), COMMUNITY.and(ended).when(KEEPER, DAY, START));
        assertEquals(
                refuse(RollRefusal.NOT_A_ROLL_KEEPER),
                COMMUNITY.when(KEEPER, TERM.from().minusDays(1), START));
    }

    @Test
    void one_import_is_open_at_a_time() {
        var other = new StartRollImport(roll(2), new Digest("b".repeat(64)), 1, 1);
        var begun = new RollImportStarted(roll(2), other.file(), 1, 1);

        assertEquals(refuse(RollRefusal.ANOTHER_IMPORT_OPEN), IMPORTING.when(KEEPER, DAY, other));
        assertEquals(
                accept(begun), IMPORTING.and(new RollImportAbandoned(roll(1))).when(KEEPER, DAY, other));
    }

    @Test
    void a_file_that_was_given_up_may_be_tried_again_and_a_complete_one_may_not() {
        var again = new StartRollImport(roll(2), FILE, 2, 3);

        assertEquals(
                accept(new RollImportStarted(roll(2), FILE, 2, 3)),
                IMPORTING.and(new RollImportAbandoned(roll(1))).when(KEEPER, DAY, again));
        assertEquals(
                refuse(RollRefusal.FILE_ALREADY_IMPORTED),
                IMPORTING.and(new RollImportCompleted(roll(1))).when(KEEPER, DAY, again));
        assertEquals(
                refuse(RollRefusal.IMPORT_ALREADY_KNOWN),
                IMPORTING.and(new RollImportAbandoned(roll(1))).when(KEEPER, DAY, START));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "2, 1", "-1, 5"})
    void an_import_announces_households_that_somebody_lives_in(int households, int residents) {
        assertEquals(
                refuse(RollRefusal.IMPORT_WITHOUT_RESIDENTS),
                COMMUNITY.when(KEEPER, DAY, new StartRollImport(roll(1), FILE, households, residents)));
    }

    @Test
    void a_household_is_enrolled_from_an_import_only_while_that_is_open() {
        var enrol = new EnrolHousehold(household(1), group(1), resident(1), List.of(adult(1)), roll(1));

        assertEquals(accept(enrolled(1, adult(1))), IMPORTING.when(KEEPER, DAY, enrol));
        assertEquals(refuse(RollRefusal.IMPORT_NOT_OPEN), COMMUNITY.when(KEEPER, DAY, enrol));
        assertEquals(
                refuse(RollRefusal.IMPORT_NOT_OPEN),
                IMPORTING.and(new RollImportCompleted(roll(1))).when(KEEPER, DAY, enrol));
        assertEquals(
                refuse(RollRefusal.IMPORT_NOT_OPEN),
                IMPORTING.and(new RollImportAbandoned(roll(1))).when(KEEPER, DAY, enrol));
    }

    @Test
    void an_import_is_complete_when_exactly_what_was_announced_is_enrolled() {
        var one = IMPORTING.and(enrolled(1, adult(1), minor(2)));
        var both = one.and(enrolled(2, adult(3)));
        var oneResidentMore = one.and(enrolled(2, adult(3), adult(4)));
        var oneHouseholdMore = both.and(enrolled(3, adult(5)));

        assertEquals(refuse(RollRefusal.IMPORT_INCOMPLETE), IMPORTING.when(KEEPER, DAY, COMPLETE));
        assertEquals(refuse(RollRefusal.IMPORT_INCOMPLETE), one.when(KEEPER, DAY, COMPLETE));
        assertEquals(refuse(RollRefusal.IMPORT_INCOMPLETE), oneResidentMore.when(KEEPER, DAY, COMPLETE));
        assertEquals(refuse(RollRefusal.IMPORT_INCOMPLETE), oneHouseholdMore.when(KEEPER, DAY, COMPLETE));
        assertEquals(accept(new RollImportCompleted(roll(1))), both.when(KEEPER, DAY, COMPLETE));
    }

    @Test
    void households_that_do_not_come_from_the_import_do_not_complete_it() {
        var history = IMPORTING.and(enrolled(1, adult(1), minor(2)), RollFixture.enrolled(2, adult(3)));

        assertEquals(refuse(RollRefusal.IMPORT_INCOMPLETE), history.when(KEEPER, DAY, COMPLETE));
    }

    @Test
    void an_import_ends_once() {
        var completed = IMPORTING.and(new RollImportCompleted(roll(1)));

        assertEquals(
                accept(new RollImportAbandoned(roll(1))), IMPORTING.when(KEEPER, DAY, new AbandonRollImport(roll(1))));
        assertEquals(refuse(RollRefusal.IMPORT_NOT_OPEN), completed.when(KEEPER, DAY, new AbandonRollImport(roll(1))));
        assertEquals(refuse(RollRefusal.IMPORT_NOT_OPEN), completed.when(KEEPER, DAY, COMPLETE));
        assertEquals(refuse(RollRefusal.IMPORT_NOT_OPEN), COMMUNITY.when(KEEPER, DAY, COMPLETE));
    }

    private static HouseholdEnrolled enrolled(int number, Enrolled... residents) {
        var plain = RollFixture.enrolled(number, residents);
        return new HouseholdEnrolled(
                plain.household(), plain.group(), plain.representative(), plain.residents(), roll(1));
    }
}
