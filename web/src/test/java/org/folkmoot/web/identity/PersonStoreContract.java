package org.folkmoot.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.identity.PersonStore.Forgotten;
import org.folkmoot.web.identity.PersonStore.KnownPerson;
import org.folkmoot.web.identity.RollStore.KeptHousehold;
import org.folkmoot.web.identity.RollStore.KeptRoll;
import org.folkmoot.web.identity.RollStore.NewHousehold;
import org.folkmoot.web.identity.RollStore.NewPerson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What every person store promises. */
abstract class PersonStoreContract {

    private static final CommunityId HERE = new CommunityId("nanlang");
    private static final CommunityId THERE = new CommunityId("shuguang");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Digest FILE = new Digest("a".repeat(64));
    private static final Digest OTHER_FILE = new Digest("b".repeat(64));
    static final Person ANA =
            new Person("松春风", "00000000001", "1号楼", "1-101", "990001198001010019", LocalDate.of(1980, 1, 1));
    private static final Person CHILD =
            new Person("松夏云", "", "1号楼", "1-101", "990001201005010012", LocalDate.of(2010, 5, 1));
    private static final Person BEN = new Person("竹秋雨", "", "1号楼", "1-102", "PASS-1", LocalDate.of(1990, 3, 3));
    private static final List<NewHousehold> HOUSEHOLDS = List.of(
            new NewHousehold("A", List.of(new NewPerson(ANA, true), new NewPerson(CHILD, false))),
            new NewHousehold("B", List.of(new NewPerson(BEN, true))));

    static final Sealed KEY = new Sealed(new byte[32]);

    /** An empty home. */
    abstract IdentityHome home();

    final PersonStore store() {
        return home().persons(KEY);
    }

    static KeptRoll keepAnaAlone(PersonStore store) {
        return store.rolls().keep(HERE, FILE, DAY, only("A", ANA));
    }

    /** As a process leaves it that dies before the file is whole. */
    static PersonStore dieWhileKeeping(IdentityHome home, Duration ago) {
        var store = home.persons(KEY);
        var roll = keepAnaAlone(store);
        var rolls = home.rows(IdentityHome.Kind.ROLL);
        var unfinished = new PersonRows.RollNote(DAY.toString(), System.currentTimeMillis() - ago.toMillis());
        rolls.replace(
                rolls.find(roll.id().value()).orElseThrow(), JsonMapper.shared().writeValueAsBytes(unfinished));
        return store;
    }

    @Test
    void of_a_file_that_is_not_whole_nobody_shows() {
        var home = home();
        var store = dieWhileKeeping(home, Duration.ZERO);
        var hidden = home.rows(IdentityHome.Kind.PERSON).ofGroup(HERE.value());

        assertThat(hidden).hasSize(1);
        assertThat(store.rolls().find(HERE, FILE)).isEmpty();
        assertThat(store.find(new ResidentId(hidden.getFirst().key()))).isEmpty();
        assertThat(store.everybody(HERE)).isEmpty();
        assertThat(store.rolls().hasDocument(ANA.document(), null)).isFalse();
        assertThat(store.rolls().hasHousehold(HERE, "A", null)).isFalse();
    }

    @Test
    void what_a_dead_process_left_is_removed_and_the_file_can_be_kept() {
        var home = home();
        var store = dieWhileKeeping(home, Duration.ofMinutes(6));

        assertThat(store.rolls().find(HERE, FILE)).isEmpty();
        assertThat(keepAnaAlone(store)).isEqualTo(store.rolls().find(HERE, FILE).orElseThrow());
        assertThat(store.everybody(HERE)).extracting(KnownPerson::person).containsExactly(ANA);
        assertThat(home.rows(IdentityHome.Kind.HOUSEHOLD).latest(null, null, 9)).hasSize(1);
        assertThat(home.rows(IdentityHome.Kind.PERSON).latest(null, null, 9)).hasSize(1);
    }

    @Test
    void of_a_file_that_cannot_be_kept_nothing_is_left() {
        var home = home();
        var store = home.persons(KEY);
        keepAnaAlone(store);
        assertThatThrownBy(() ->
                        store.rolls().keep(HERE, OTHER_FILE, DAY, List.of(HOUSEHOLDS.getLast(), HOUSEHOLDS.getFirst())))
                .isInstanceOf(IllegalStateException.class);

        assertThat(store.rolls().hasDocument(BEN.document(), null)).isFalse();
        assertThat(store.everybody(HERE)).extracting(KnownPerson::person).containsExactly(ANA);
        for (var kind : List.of(IdentityHome.Kind.ROLL, IdentityHome.Kind.HOUSEHOLD, IdentityHome.Kind.PERSON))
            assertThat(home.rows(kind).latest(null, null, 9)).as(kind.name()).hasSize(1);
        store.rolls().keep(HERE, OTHER_FILE, DAY, List.of(HOUSEHOLDS.getLast()));
    }

    private static List<NewHousehold> only(String key, Person person) {
        return List.of(new NewHousehold(key, List.of(new NewPerson(person, true))));
    }

    private static ResidentId first(PersonStore store, KeptRoll roll, String key) {
        return household(store, roll, key).residents().getFirst();
    }

    private static KeptHousehold household(PersonStore store, KeptRoll roll, String key) {
        return store.rolls()
                .households(HERE, roll, List.of(key))
                .values()
                .iterator()
                .next();
    }

    @Test
    void people_are_found_by_their_ids() {
        var store = store();
        var roll = store.rolls().keep(HERE, FILE, DAY, HOUSEHOLDS);
        var households = store.rolls().households(HERE, roll, List.of("A", "B", "C"));

        assertThat(households).containsOnlyKeys("A", "B");
        assertThat(household(store, roll, "A").residents().stream().map(store::find))
                .extracting(found -> found.orElseThrow())
                .containsExactly(ANA, CHILD);
        assertThat(store.find(new ResidentId("R-00000000"))).isEmpty();
    }

    @Test
    void a_file_is_known_again() {
        var store = store();
        var roll = store.rolls().keep(HERE, FILE, DAY, HOUSEHOLDS);

        assertThat(store.rolls().find(HERE, FILE)).contains(roll);
        assertThat(roll.day()).isEqualTo(DAY);
        assertThat(store.rolls().find(THERE, FILE)).isEmpty();
        assertThat(store.rolls().find(HERE, OTHER_FILE)).isEmpty();
    }

    @Test
    void nobody_is_kept_twice() {
        var store = store();
        var roll = store.rolls().keep(HERE, FILE, DAY, HOUSEHOLDS);

        assertThat(store.rolls().hasDocument(ANA.document(), null)).isTrue();
        assertThat(store.rolls().hasDocument(ANA.document(), roll)).isFalse();
        assertThat(store.rolls().hasDocument("PASS-2", null)).isFalse();
        assertThatThrownBy(() -> store.rolls().keep(THERE, OTHER_FILE, DAY, only("Z", ANA)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.rolls().find(THERE, OTHER_FILE)).isEmpty();
    }

    @Test
    void household_keys_are_unique_in_their_community() {
        var store = store();
        var roll = store.rolls().keep(HERE, FILE, DAY, only("A", ANA));

        assertThat(store.rolls().hasHousehold(HERE, "A", null)).isTrue();
        assertThat(store.rolls().hasHousehold(HERE, "A", roll)).isFalse();
        assertThat(store.rolls().hasHousehold(THERE, "A", null)).isFalse();
        assertThatThrownBy(() -> store.rolls().keep(HERE, OTHER_FILE, DAY, only("A", BEN)))
                .isInstanceOf(IllegalStateException.class);
        store.rolls().keep(THERE, OTHER_FILE, DAY, only("A", BEN));
    }

    @Test
    void ids_do_not_follow_from_the_people_and_the_key() {
        var one = store();
        var other = store();
        var roll = one.rolls().keep(HERE, FILE, DAY, HOUSEHOLDS);
        var otherRoll = other.rolls().keep(HERE, FILE, DAY, HOUSEHOLDS);

        assertThat(otherRoll.id()).isNotEqualTo(roll.id());
        assertThat(household(other, otherRoll, "A").id())
                .isNotEqualTo(household(one, roll, "A").id());
        assertThat(household(other, otherRoll, "A").residents())
                .doesNotContainAnyElementsOf(household(one, roll, "A").residents());
        assertThat(one.rolls().households(HERE, one.rolls().find(HERE, FILE).orElseThrow(), List.of("A", "B")))
                .as("the file come again goes on with the ids it got")
                .isEqualTo(one.rolls().households(HERE, roll, List.of("A", "B")));
    }

    @Test
    void of_ids_that_are_drawn_none_is_taken_or_given_twice() {
        var asked = new java.util.HashSet<String>();
        var ids = RandomId.fresh('R', 50, drawn -> {
            var taken = asked.isEmpty() ? java.util.Set.copyOf(drawn) : java.util.Set.<String>of();
            asked.addAll(drawn);
            return taken;
        });

        assertThat(asked).hasSize(100).containsAll(ids);
        assertThat(ids).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void who_comes_of_age_is_known_by_the_day() {
        var store = store();
        var roll = store.rolls().keep(HERE, FILE, DAY, HOUSEHOLDS);
        var child = household(store, roll, "A").residents().getLast();

        assertThat(store.by(HERE, LocalDate.of(2028, 4, 30))).isEmpty();
        assertThat(store.by(HERE, LocalDate.of(2028, 5, 1))).containsExactly(child);
        assertThat(store.by(THERE, LocalDate.of(2028, 5, 1))).isEmpty();
    }

    @Test
    void of_a_forgotten_person_only_the_id_is_left() {
        var store = store();
        var roll = store.rolls().keep(HERE, FILE, DAY, HOUSEHOLDS);
        var ana = first(store, roll, "A");
        store.forget(ana);

        assertThat(store.find(ana)).isEmpty();
        assertThat(store.rolls().hasDocument(ANA.document(), null)).isFalse();
        assertThat(household(store, roll, "A").residents()).contains(ana);
        var again = store.rolls().keep(THERE, FILE, DAY, only("Z", ANA));
        assertThat(store.rolls().households(THERE, again, List.of("Z")).values())
                .flatExtracting(KeptHousehold::residents)
                .doesNotContain(ana);
    }

    @Test
    void many_are_found_at_once_in_the_order_in_which_they_were_asked_for() {
        var store = store();
        var roll = store.rolls().keep(HERE, FILE, DAY, HOUSEHOLDS);
        var ana = first(store, roll, "A");
        var ben = first(store, roll, "B");
        store.forget(ana);

        var found = store.find(List.of(ben, new ResidentId("R-00000000"), ana));

        assertThat(found.values())
                .containsExactly(
                        new KnownPerson(ben, HERE, household(store, roll, "B").id(), BEN), new Forgotten(ana, HERE));
        assertThat(store.everybody(HERE)).extracting(KnownPerson::person).containsExactlyInAnyOrder(CHILD, BEN);
        assertThat(store.everybody(THERE)).isEmpty();
    }

    @Test
    void what_is_known_of_somebody_can_be_put_right() {
        var store = store();
        var roll = store.rolls().keep(HERE, FILE, DAY, HOUSEHOLDS);
        var home = household(store, roll, "A").id();
        var ana = first(store, roll, "A");
        var moved = new Person("松春风", "00000000002", "2号楼", "2-201", "PASS-9", ANA.birthDate());

        assertThat(store.write(HERE, home, ana, moved)).isTrue();
        assertThat(store.find(ana)).contains(moved);
        assertThat(store.rolls().hasDocument(ANA.document(), null)).isFalse();
        assertThat(store.write(HERE, home, ana, new Person("x", "", "", "", BEN.document(), DAY)))
                .as("that is another person's")
                .isFalse();
        assertThat(store.find(ana)).contains(moved);
    }

    @Test
    void somebody_who_came_with_no_file_is_kept_until_they_are_forgotten() {
        var store = store();
        var home = new HouseholdId("H-7K2M9QXA");
        var newcomer = new ResidentId("R-7K2M9QXA");

        assertThat(store.write(HERE, home, newcomer, ANA)).isTrue();
        assertThat(store.find(List.of(newcomer)).values()).containsExactly(new KnownPerson(newcomer, HERE, home, ANA));
        assertThat(store.rolls().hasDocument(ANA.document(), null)).isTrue();
        store.forget(newcomer);
        assertThat(store.write(HERE, home, newcomer, ANA)).isFalse();
    }

    @Test
    void a_file_that_was_given_up_may_come_again_under_another_id() {
        var store = store();
        var roll = store.rolls().keep(HERE, FILE, DAY, HOUSEHOLDS);
        store.rolls().giveUp(HERE, FILE, List.of(household(store, roll, "B").id()));

        assertThat(store.rolls().find(HERE, FILE)).isEmpty();
        assertThat(store.rolls().hasDocument(BEN.document(), null)).isFalse();
        assertThat(store.rolls().hasHousehold(HERE, "B", null)).isFalse();
        assertThat(store.rolls().hasDocument(ANA.document(), null)).isTrue();
        assertThat(store.rolls().keep(HERE, FILE, DAY, only("B", BEN)).id()).isNotEqualTo(roll.id());
    }

    @Test
    void ids_have_the_form_that_the_record_asks_for() {
        assertThat(new HouseholdId(RandomId.fresh('H')).value()).matches("H-[0-9A-HJKMNP-TV-Z]{8}");
        assertThat(RandomId.of('R', new byte[5])).isEqualTo("R-00000000");
        assertThat(RandomId.of('R', new byte[] {-1, -1, -1, -1, -2})).isEqualTo("R-ZZZZZZZY");
    }
}
