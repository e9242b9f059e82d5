package org.folkmoot.rulebook;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.History.given;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.rulebook.RuleBookCommand.AdoptRuleBook;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.RuleBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookDeciderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);
    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
    private static final Period TERM = new Period(YEAR, YEAR.plusYears(5));
    private static final Actor MEMBER = new Actor.Officer(officer(1));
    private static final SortedMap<String, String> NATIONAL = Profiles.values(Profiles.NATIONAL_2026);
    private static final SortedMap<String, String> BEFORE = Profiles.values(Profiles.BEFORE_2026);

    private static final History COMMUNITY = given(
            new CommunityConstituted("南郎家园社区"),
            new OfficerSeated(officer(1), resident(1), Body.COMMITTEE, Post.CHAIR, TERM));

    @Test
    void the_committee_adopts_a_profile() {
        var adopt = new AdoptRuleBook(1, DAY, Profiles.NATIONAL_2026, NATIONAL, null);
        var adopted = new RuleBookAdopted(RuleBook.of(1, DAY, NATIONAL), Profiles.NATIONAL_2026, null);

        assertEquals(accept(adopted), COMMUNITY.when(MEMBER, DAY, adopt));
        assertEquals(accept(adopted), COMMUNITY.when(Actor.ADMINISTRATOR, DAY, adopt));
    }

    @Test
    void nobody_else_adopts_a_rule_book() {
        var history = COMMUNITY.and(new OfficerSeated(officer(2), null, Body.STREET_OFFICE, Post.STAFF, TERM));

        assertEquals(refuse(RuleBookRefusal.NOT_ENTITLED_TO_ADOPT), adopt(history, new Actor.Officer(officer(2))));
        assertEquals(refuse(RuleBookRefusal.NOT_ENTITLED_TO_ADOPT), adopt(history, new Actor.Resident(resident(1))));
        assertEquals(
                refuse(RuleBookRefusal.NOT_ENTITLED_TO_ADOPT),
                history.when(MEMBER, TERM.to().plusDays(1), book(1, TERM.to().plusDays(1), NATIONAL)));
    }

    @Test
    void a_rule_book_needs_a_community() {
        assertEquals(refuse(RuleBookRefusal.RULE_BOOK_WITHOUT_COMMUNITY), adopt(given(), Actor.ADMINISTRATOR));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "3"})
    void versions_are_counted_on_from_the_last(int version) {
        assertEquals(
                refuse(RuleBookRefusal.VERSION_NOT_NEXT), adopted(DAY).when(MEMBER, DAY, book(version, DAY, NATIONAL)));
    }

    @Test
    void the_first_version_is_the_first() {
        assertEquals(refuse(RuleBookRefusal.VERSION_NOT_NEXT), COMMUNITY.when(MEMBER, DAY, book(2, DAY, NATIONAL)));
    }

    @Test
    void the_first_version_may_date_back_to_the_law_before() {
        var from = LocalDate.of(2018, 12, 29);

        assertEquals(
                accept(new RuleBookAdopted(RuleBook.of(1, from, BEFORE), Profiles.BEFORE_2026, null)),
                COMMUNITY.when(MEMBER, DAY, new AdoptRuleBook(1, from, Profiles.BEFORE_2026, BEFORE, null)));
    }

    @Test
    void a_later_version_applies_from_the_day_of_its_adoption_at_the_earliest() {
        var history = adopted(YEAR);

        assertEquals(
                refuse(RuleBookRefusal.VERSION_DATES_BACK),
                history.when(MEMBER, DAY, book(2, DAY.minusDays(1), NATIONAL)));
        assertEquals(accepted(2, DAY, NATIONAL, null), history.when(MEMBER, DAY, book(2, DAY, NATIONAL)));
    }

    @Test
    void a_later_version_does_not_apply_before_the_last() {
        var history = adopted(DAY.plusDays(30));

        assertEquals(
                refuse(RuleBookRefusal.BEFORE_LAST_VERSION),
                history.when(MEMBER, DAY, book(2, DAY.plusDays(29), NATIONAL)));
        assertEquals(
                accepted(2, DAY.plusDays(30), NATIONAL, null),
                history.when(MEMBER, DAY, book(2, DAY.plusDays(30), NATIONAL)));
    }

    @ParameterizedTest
    @CsvSource({
        "assembly.notice_days, 9, BELOW_LEGAL_BOUND",
        "assembly.quorum, 2/3, FIXED_BY_LAW",
        "assembly.quorum, 1/3, FIXED_BY_LAW",
        "assembly.majority, 49/100, BELOW_LEGAL_BOUND",
        "assembly.majority, 1/1, PARAMETER_MALFORMED",
        "reps.share_min, 9/10, FIXED_BY_LAW",
        "repmeeting.quorum, 65/100, BELOW_LEGAL_BOUND",
        "disclosure.post_min_days, 14, BELOW_LEGAL_BOUND",
        "assembly.notice_days, ten, PARAMETER_MALFORMED",
        "assembly.notice_days, 010, PARAMETER_MALFORMED",
        "assembly.notice_days, 0, PARAMETER_MALFORMED",
        "assembly.quorum, 3/2, PARAMETER_MALFORMED",
        "hearing.size, 50-30, PARAMETER_MALFORMED",
        "rating.rule, lottery, PARAMETER_MALFORMED",
        "rating.recuse_committee, yes, PARAMETER_MALFORMED",
        "calendar.holidays, 2026-02-30, PARAMETER_MALFORMED",
        "calendar.holidays, '2026-04-05,2026-04-04', PARAMETER_MALFORMED",
        "calendar.holidays, '2026-04-04,2026-04-04', PARAMETER_MALFORMED",
        "assembly.tea_break, 10, PARAMETER_UNKNOWN"
    })
    void a_book_beyond_the_law_or_beyond_reading_is_refused(String key, String value, RuleBookRefusal why) {
        assertEquals(refuse(why), COMMUNITY.when(MEMBER, DAY, book(1, DAY, with(key, value))));
    }

    @ParameterizedTest
    @CsvSource({
        "assembly.notice_days, 10",
        "assembly.notice_days, 11",
        "assembly.quorum, 1/2",
        "assembly.majority, 2/3",
        "assembly.majority, 99/100",
        "repmeeting.quorum, 4/6",
        "repmeeting.quorum, 3/4",
        "repmeeting.quorum, 1/1",
        "disclosure.post_min_days, 15",
        "disclosure.post_min_days, 30",
        "hearing.notice_days, 1",
        "rating.rule, plurality",
        "calendar.deadline_roll, all",
        "calendar.holidays, ''"
    })
    void a_book_at_the_bound_or_on_its_better_side_is_adopted(String key, String value) {
        var values = with(key, value);

        assertEquals(accepted(1, DAY, values, null), COMMUNITY.when(MEMBER, DAY, book(1, DAY, values)));
    }

    @Test
    void every_parameter_of_the_law_of_2026_must_be_there() {
        for (var key : NATIONAL.keySet()) {
            var values = new TreeMap<>(NATIONAL);
            values.remove(key);
            assertEquals(
                    refuse(RuleBookRefusal.PARAMETER_MISSING), COMMUNITY.when(MEMBER, DAY, book(1, DAY, values)), key);
        }
    }

    @Test
    void the_law_of_2026_binds_books_that_apply_from_its_first_day() {
        var before = new TreeMap<>(BEFORE);
        before.put("assembly.notice_days", "9");
        var lastDay = LocalDate.of(2025, 12, 31);

        assertEquals(accepted(1, lastDay, before, null), COMMUNITY.when(MEMBER, DAY, book(1, lastDay, before)));
        before.put("adjourn.max_days", "30");
        assertEquals(refuse(RuleBookRefusal.BELOW_LEGAL_BOUND), COMMUNITY.when(MEMBER, DAY, book(1, YEAR, before)));
        assertEquals(refuse(RuleBookRefusal.PARAMETER_MISSING), COMMUNITY.when(MEMBER, DAY, book(1, YEAR, BEFORE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hybrid", "online_if_charter"})
    void only_the_charter_lets_people_take_part_from_afar(String channel) {
        var values = with("assembly.channel", channel);
        var allowed = new AdoptRuleBook(1, DAY, "own", values, "自治章程第十二条");

        assertEquals(refuse(RuleBookRefusal.CHARTER_REQUIRED), COMMUNITY.when(MEMBER, DAY, book(1, DAY, values)));
        assertEquals(accepted(1, DAY, values, "自治章程第十二条"), COMMUNITY.when(MEMBER, DAY, allowed));
    }

    @Test
    void the_place_in_the_charter_and_the_profile_are_named_readably() {
        assertEquals(
                refuse(RuleBookRefusal.CHARTER_UNREADABLE),
                COMMUNITY.when(MEMBER, DAY, new AdoptRuleBook(1, DAY, "own", NATIONAL, " ")));
        assertEquals(
                refuse(RuleBookRefusal.PROFILE_UNREADABLE),
                COMMUNITY.when(MEMBER, DAY, new AdoptRuleBook(1, DAY, "National 2026", NATIONAL, null)));
    }

    private static Decision adopt(History history, Actor by) {
        return history.when(by, DAY, book(1, DAY, NATIONAL));
    }

    private static History adopted(LocalDate from) {
        return COMMUNITY.and(new RuleBookAdopted(RuleBook.of(1, from, NATIONAL), "own", null));
    }

    private static AdoptRuleBook book(int version, LocalDate from, SortedMap<String, String> values) {
        return new AdoptRuleBook(version, from, "own", values, null);
    }

    private static Decision accepted(
            int version, LocalDate from, SortedMap<String, String> values, @Nullable String charter) {
        return accept(new RuleBookAdopted(RuleBook.of(version, from, values), "own", charter));
    }

    private static SortedMap<String, String> with(String key, String value) {
        var values = new TreeMap<>(NATIONAL);
        values.put(key, value);
        return values;
    }
}
