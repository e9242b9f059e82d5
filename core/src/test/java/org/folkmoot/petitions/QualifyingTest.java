package org.folkmoot.petitions;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.CHAIR;
import static org.folkmoot.meetings.MeetingFixture.by;
import static org.folkmoot.petitions.Constituency.HOUSEHOLDS;
import static org.folkmoot.petitions.Demand.HEARING;
import static org.folkmoot.petitions.Demand.REPRESENTATIVES_MEETING;
import static org.folkmoot.petitions.Demand.RESIDENTS_MEETING;
import static org.folkmoot.petitions.PetitionFixture.*;
import static org.folkmoot.petitions.PetitionRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.folkmoot.decisions.History;
import org.folkmoot.petitions.PetitionCommand.QualifyPetition;
import org.folkmoot.petitions.PetitionEvent.PetitionQualified;
import org.folkmoot.petitions.PetitionEvent.PetitionWithdrawn;
import org.folkmoot.petitions.PetitionEvent.Signature;
import org.folkmoot.petitions.PetitionEvent.SignatureWithdrawn;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualifyingTest {

    static final Actor SOFTWARE = new Actor.Software("petitions");
    static final QualifyPetition QUALIFY = new QualifyPetition(PETITION);
    private static final LocalDate APRIL_15 = LocalDate.of(2026, 4, 15);

    private static History signedBy(int count, Constituency among) {
        return started(RESIDENTS_MEETING).and(signed(count, among, MARCH_16));
    }

    @ParameterizedTest
    @CsvSource({
        "HOUSEHOLDS, 461, 4611, 1/10, false",
        "HOUSEHOLDS, 462, 4611, 1/10, true",
        "HOUSEHOLDS, 463, 4611, 1/10, true",
        "ADULTS, 1024, 10250, 1/10, false",
        "ADULTS, 1025, 10250, 1/10, true",
        "ADULTS, 1026, 10250, 1/10, true",
        "REPRESENTATIVES, 49, 150, 1/3, false",
        "REPRESENTATIVES, 50, 150, 1/3, true",
        "REPRESENTATIVES, 51, 150, 1/3, true"
    })
    void a_residents_meeting_must_be_called_when_exactly_the_share_of_any_of_them_has_signed(
            Constituency among, int signed, int whole, String share, boolean enough) {
        var sum = Derivation.atLeast("MTG-1", 1, signed, whole, Fraction.parse(share));

        assertEquals(
                enough
                        ? accept(new PetitionQualified(PETITION, RESIDENTS_MEETING, null, MARCH_16, APRIL_15, sum))
                        : refuse(PETITION_NOT_REACHED, sum),
                signedBy(signed, among).when(SOFTWARE, MARCH_16, QUALIFY));
    }

    @ParameterizedTest
    @CsvSource({"29, false", "30, true", "31, true"})
    void a_fifth_of_the_representatives_calls_their_meeting(int signed, boolean enough) {
        var sum = Derivation.atLeast("MTG-5", 1, signed, 150, new Fraction(1, 5));
        assertEquals(
                enough
                        ? accept(
                                new PetitionQualified(PETITION, REPRESENTATIVES_MEETING, null, MARCH_16, APRIL_15, sum))
                        : refuse(PETITION_NOT_REACHED, sum),
                started(REPRESENTATIVES_MEETING)
                        .and(signed(signed, Constituency.REPRESENTATIVES, MARCH_16))
                        .when(SOFTWARE, MARCH_16, QUALIFY));
    }

    @ParameterizedTest
    @CsvSource({"922, false", "923, true", "924, true"})
    void a_fifth_of_the_households_asks_for_a_hearing_and_no_rule_says_by_when(int signed, boolean enough) {
        var sum = Derivation.atLeast("HEA-1", 1, signed, 4_611, new Fraction(1, 5));
        assertEquals(
                enough
                        ? accept(new PetitionQualified(PETITION, HEARING, null, MARCH_16, null, sum))
                        : refuse(PETITION_NOT_REACHED, sum),
                started(HEARING).and(signed(signed, HOUSEHOLDS, MARCH_16)).when(SOFTWARE, MARCH_16, QUALIFY));
    }

    @ParameterizedTest
    @CsvSource({"700, false", "922, false", "923, true"})
    void a_year_earlier_a_fifth_was_needed_and_so_it_stays_for_that_petition(int signed, boolean enough) {
        var before2026 = Map.of(
                "assembly.petition.adults", "1/5",
                "assembly.petition.households", "1/5",
                "assembly.convene_within_days", "30",
                "petition.collect_days", "30");
        var day = LocalDate.of(2025, 12, 20);
        var petition = community(before2026, LocalDate.of(2025, 1, 1))
                .and(startedEvent(
                        RESIDENTS_MEETING, day, List.of(new Threshold(HOUSEHOLDS, 4_611, new Fraction(1, 5)))))
                .and(signed(signed, HOUSEHOLDS, day));
        var sum = Derivation.atLeast("MTG-1", 1, signed, 4_611, new Fraction(1, 5));

        assertEquals(
                enough
                        ? accept(new PetitionQualified(
                                PETITION, RESIDENTS_MEETING, null, day, LocalDate.of(2026, 1, 19), sum))
                        : refuse(PETITION_NOT_REACHED, sum),
                petition.when(SOFTWARE, LocalDate.of(2026, 3, 1), QUALIFY));
    }

    @Test
    void the_days_run_from_the_signature_that_was_enough_however_late_the_software_looks() {
        assertEquals(
                accept(new PetitionQualified(
                        PETITION,
                        RESIDENTS_MEETING,
                        null,
                        MARCH_16,
                        APRIL_15,
                        Derivation.atLeast("MTG-1", 1, 462, 4_611, new Fraction(1, 10)))),
                signedBy(462, HOUSEHOLDS).when(SOFTWARE, LocalDate.of(2026, 6, 1), QUALIFY));
    }

    @Test
    void a_signature_taken_back_does_not_count_and_the_day_is_that_of_the_next_that_is_enough() {
        var short1 = signedBy(462, HOUSEHOLDS)
                .and(new SignatureWithdrawn(
                        PETITION, new Signature(resident(7), household(7), null, List.of(HOUSEHOLDS))));
        assertEquals(
                refuse(PETITION_NOT_REACHED, Derivation.atLeast("MTG-1", 1, 461, 4_611, new Fraction(1, 10))),
                short1.when(SOFTWARE, MARCH_16, QUALIFY));
        var next = MARCH_16.plusDays(2);
        assertEquals(
                accept(new PetitionQualified(
                        PETITION,
                        RESIDENTS_MEETING,
                        null,
                        next,
                        LocalDate.of(2026, 4, 17),
                        Derivation.atLeast("MTG-1", 1, 462, 4_611, new Fraction(1, 10)))),
                short1.then(by(7), next, forHousehold(7)).when(SOFTWARE, next, QUALIFY));
    }

    @Test
    void the_software_notes_it_once_and_nobody_else_does() {
        var enough = signedBy(462, HOUSEHOLDS);
        assertEquals(refuse(QUALIFIED_BY_SOFTWARE_ONLY), enough.when(CHAIR, MARCH_16, QUALIFY));
        assertEquals(refuse(QUALIFIED_BY_SOFTWARE_ONLY), enough.when(by(4_611), MARCH_16, QUALIFY));
        assertEquals(
                refuse(PETITION_ALREADY_QUALIFIED),
                enough.then(SOFTWARE, MARCH_16, QUALIFY).when(SOFTWARE, MARCH_16, QUALIFY));
        assertEquals(
                refuse(PETITION_WITHDRAWN),
                enough.and(new PetitionWithdrawn(PETITION)).when(SOFTWARE, MARCH_16, QUALIFY));
        assertEquals(refuse(PETITION_UNKNOWN), community(OF_2026, MARCH_2).when(SOFTWARE, MARCH_16, QUALIFY));
    }
}
