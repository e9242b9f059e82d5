package org.folkmoot.rulebook;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.History.given;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.rulebook.Profiles.BEFORE_2026;
import static org.folkmoot.rulebook.Profiles.NATIONAL_2026;
import static org.folkmoot.rulebook.RuleBookRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.communities.CommunityEvent.OfficerSeated;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.rulebook.RuleBookCommand.AdoptProfile;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.Post;
import org.folkmoot.vocabulary.RuleBook;
import org.junit.jupiter.api.Test;

/** The law's text is entered, not decided: as the first book, and when the law has changed. */
class AdoptProfileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);
    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 12, 31);
    private static final Period TERM = new Period(YEAR.minusYears(1), YEAR.plusYears(4));
    private static final Actor MEMBER = new Actor.Officer(officer(1));
    private static final Actor STREET_OFFICE = new Actor.Officer(officer(2));
    private static final DecisionId VOTE = new DecisionId("V-00000001");
    private static final DecisionId MOTION = new DecisionId("C-00000001");

    private static final History COMMUNITY = given(
            new CommunityConstituted("南郎家园社区", LocalDate.of(2026, 1, 1)),
            new OfficerSeated(officer(1), resident(1), Body.COMMITTEE, Post.CHAIR, TERM),
            new OfficerSeated(officer(2), null, Body.STREET_OFFICE, Post.STAFF, TERM));

    private static RuleBookAdopted law(int version, LocalDate from, String profile) {
        return RuleBookAdopted.ofLaw(RuleBook.of(version, from, Profiles.values(profile)), profile);
    }

    private static Decision enter(History history, LocalDate today, String profile, LocalDate from) {
        return history.when(Actor.ADMINISTRATOR, today, new AdoptProfile(profile, from));
    }

    @Test
    void the_administrator_or_the_street_office_enters_exactly_what_is_shipped() {
        var adopt = new AdoptProfile(NATIONAL_2026, DAY);
        var adopted = accept(law(1, DAY, NATIONAL_2026));

        assertEquals(adopted, COMMUNITY.when(Actor.ADMINISTRATOR, DAY, adopt));
        assertEquals(adopted, COMMUNITY.when(STREET_OFFICE, DAY, adopt));
        assertEquals(refuse(PROFILE_BY_OFFICE_ONLY), COMMUNITY.when(MEMBER, DAY, adopt));
        assertEquals(refuse(PROFILE_BY_OFFICE_ONLY), COMMUNITY.when(new Actor.Resident(resident(1)), DAY, adopt));
        var after = TERM.to().plusDays(1);
        assertEquals(
                refuse(PROFILE_BY_OFFICE_ONLY),
                COMMUNITY.when(STREET_OFFICE, after, new AdoptProfile(NATIONAL_2026, after)));
    }

    @Test
    void it_needs_a_community_and_a_profile() {
        assertEquals(refuse(RULE_BOOK_WITHOUT_COMMUNITY), enter(given(), DAY, NATIONAL_2026, DAY));
        assertEquals(refuse(PROFILE_UNKNOWN), enter(COMMUNITY, DAY, "own", DAY));
    }

    @Test
    void the_first_may_date_back_within_the_time_of_its_law_and_is_not_put_off() {
        assertEquals(accept(law(1, YEAR, NATIONAL_2026)), enter(COMMUNITY, DAY, NATIONAL_2026, YEAR));
        assertEquals(refuse(PROFILE_OF_ANOTHER_TIME), enter(COMMUNITY, DAY, NATIONAL_2026, LAST_YEAR));
        assertEquals(accept(law(1, LAST_YEAR, BEFORE_2026)), enter(COMMUNITY, DAY, BEFORE_2026, LAST_YEAR));
        assertEquals(refuse(PROFILE_OF_ANOTHER_TIME), enter(COMMUNITY, DAY, BEFORE_2026, YEAR));
        assertEquals(refuse(VERSION_PUT_OFF), enter(COMMUNITY, DAY, NATIONAL_2026, DAY.plusDays(1)));
        assertEquals(accept(law(1, YEAR, NATIONAL_2026)), enter(COMMUNITY, LAST_YEAR, NATIONAL_2026, YEAR));
        assertEquals(refuse(VERSION_PUT_OFF), enter(COMMUNITY, LAST_YEAR, NATIONAL_2026, YEAR.plusDays(1)));
    }

    /** Else whoever enters it could take back what the community has chosen. */
    @Test
    void it_is_entered_again_only_when_the_law_has_changed() {
        var national = COMMUNITY.and(law(1, YEAR, NATIONAL_2026));

        assertEquals(refuse(PROFILE_ALREADY_ADOPTED), enter(national, DAY, NATIONAL_2026, DAY));
        assertEquals(refuse(PROFILE_ALREADY_ADOPTED), enter(national, DAY, BEFORE_2026, LAST_YEAR));
        var before = COMMUNITY.and(law(1, LAST_YEAR, BEFORE_2026));
        assertEquals(accept(law(2, DAY, NATIONAL_2026)), enter(before, DAY, NATIONAL_2026, DAY));
        assertEquals(refuse(VERSION_DATES_BACK), enter(before, DAY, NATIONAL_2026, DAY.minusDays(1)));
        assertEquals(refuse(VERSION_PUT_OFF), enter(before, DAY, NATIONAL_2026, DAY.plusDays(1)));
        assertEquals(accept(law(2, YEAR, NATIONAL_2026)), enter(before, LAST_YEAR, NATIONAL_2026, YEAR));
    }

    @Test
    void it_does_not_apply_before_the_version_that_it_follows() {
        var toCome = RuleBookAdopted.ofLaw(RuleBook.of(1, DAY.plusDays(30), Profiles.values(BEFORE_2026)), BEFORE_2026);
        var history = COMMUNITY.and(toCome);

        assertEquals(refuse(BEFORE_LAST_VERSION), enter(history, DAY, NATIONAL_2026, DAY.plusDays(29)));
        assertEquals(
                accept(law(2, DAY.plusDays(30), NATIONAL_2026)), enter(history, DAY, NATIONAL_2026, DAY.plusDays(30)));
        assertEquals(refuse(VERSION_PUT_OFF), enter(history, DAY, NATIONAL_2026, DAY.plusDays(31)));
    }

    @Test
    void what_the_community_has_chosen_stays_within_the_bounds_of_the_law_that_comes() {
        var values = Profiles.values(BEFORE_2026);
        values.putAll(Map.of(
                "assembly.petition.adults", "1/5", // above what L25 allows
                "assembly.petition.households", "1/20",
                "assembly.channel", "hybrid",
                "hearing.answer_days", "14"));
        var chosen = new TreeMap<>(Map.of(
                "assembly.petition.adults", VOTE,
                "assembly.petition.households", VOTE,
                "assembly.channel", MOTION, // the committee may not set it any more
                "hearing.answer_days", MOTION));
        var before = new RuleBookAdopted(RuleBook.of(1, LAST_YEAR, values), BEFORE_2026, null, chosen, null);
        var kept = Profiles.values(NATIONAL_2026);
        kept.putAll(Map.of("assembly.petition.households", "1/20", "hearing.answer_days", "14"));

        assertEquals(
                accept(new RuleBookAdopted(
                        RuleBook.of(2, DAY, kept),
                        NATIONAL_2026,
                        null,
                        new TreeMap<>(Map.of("assembly.petition.households", VOTE, "hearing.answer_days", MOTION)),
                        null)),
                enter(COMMUNITY.and(before), DAY, NATIONAL_2026, DAY));
    }
}
