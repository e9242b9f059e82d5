package org.folkmoot.petitions;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.CHAIR;
import static org.folkmoot.meetings.MeetingFixture.by;
import static org.folkmoot.petitions.Constituency.ADULTS;
import static org.folkmoot.petitions.Constituency.HOUSEHOLDS;
import static org.folkmoot.petitions.Constituency.REPRESENTATIVES;
import static org.folkmoot.petitions.Demand.REPRESENTATIVES_MEETING;
import static org.folkmoot.petitions.Demand.RESIDENTS_MEETING;
import static org.folkmoot.petitions.PetitionFixture.*;
import static org.folkmoot.petitions.PetitionRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.folkmoot.decisions.History;
import org.folkmoot.petitions.PetitionCommand.SignPetition;
import org.folkmoot.petitions.PetitionCommand.WithdrawSignature;
import org.folkmoot.petitions.PetitionEvent.PetitionSigned;
import org.folkmoot.petitions.PetitionEvent.PetitionWithdrawn;
import org.folkmoot.petitions.PetitionEvent.Signature;
import org.folkmoot.petitions.PetitionEvent.SignatureWithdrawn;
import org.folkmoot.roll.RollEvent.HouseholdRepresentativeNamed;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;
import org.folkmoot.roll.RollEvent.ResidentCameOfAge;
import org.folkmoot.roll.RollEvent.ResidentStruck;
import org.folkmoot.roll.StrikeReason;
import org.folkmoot.vocabulary.GroupId;
import org.folkmoot.vocabulary.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SigningTest {

    private static final History RUNNING = started(RESIDENTS_MEETING);

    private static WithdrawSignature back(int resident) {
        return new WithdrawSignature(PETITION, resident(resident));
    }

    private static PetitionSigned of(int resident, @Nullable Integer household, Constituency... among) {
        return new PetitionSigned(PETITION, signature(resident, household, among), MARCH_16, null);
    }

    private static Signature signature(int resident, @Nullable Integer household, Constituency... among) {
        return new Signature(resident(resident), household == null ? null : household(household), null, List.of(among));
    }

    @Test
    void one_signature_counts_wherever_its_signer_belongs() {
        assertEquals(
                accept(of(150, 150, ADULTS, HOUSEHOLDS, REPRESENTATIVES)),
                RUNNING.when(by(150), MARCH_16, forHousehold(150)));
        assertEquals(accept(of(151, 151, ADULTS, HOUSEHOLDS)), RUNNING.when(by(151), MARCH_16, forHousehold(151)));
        assertEquals(accept(of(10_151, null, ADULTS)), RUNNING.when(by(10_151), MARCH_16, alone(10_151)));
    }

    @Test
    void a_representative_signs_for_their_meeting_and_nobody_else_does() {
        var running = started(REPRESENTATIVES_MEETING);
        assertEquals(accept(of(150, null, REPRESENTATIVES)), running.when(by(150), MARCH_16, forHousehold(150)));
        assertEquals(refuse(SIGNER_NOT_ENTITLED), running.when(by(151), MARCH_16, forHousehold(151)));
    }

    @Test
    void nobody_signs_twice_and_no_household_twice() {
        var signed = RUNNING.then(by(7), MARCH_16, forHousehold(7));
        assertEquals(refuse(PETITION_ALREADY_SIGNED), signed.when(by(7), MARCH_16, forHousehold(7)));
        assertEquals(refuse(PETITION_ALREADY_SIGNED), signed.when(by(7), MARCH_16, alone(7)));
        assertEquals(
                refuse(SIGNER_NOT_HOUSEHOLD_REPRESENTATIVE),
                signed.when(by(10_007), MARCH_16, new SignPetition(PETITION, resident(10_007), household(7))));
    }

    @Test
    void residents_sign_for_themselves() {
        assertEquals(refuse(PETITION_SIGNATURE_NOT_YOURS), RUNNING.when(by(8), MARCH_16, forHousehold(7)));
        assertEquals(refuse(PETITION_SIGNATURE_NOT_YOURS), RUNNING.when(CHAIR, MARCH_16, forHousehold(7)));
    }

    @Test
    void who_is_seventeen_or_not_on_the_roll_does_not_sign() {
        assertEquals(refuse(SIGNER_NOT_ENTITLED), RUNNING.when(by(30_001), MARCH_16, alone(30_001)));
        assertEquals(refuse(SIGNER_NOT_ENTITLED), RUNNING.when(by(77_777), MARCH_16, alone(77_777)));
    }

    @Test
    void what_the_roll_says_after_the_start_does_not_count() {
        var later = RUNNING.and(
                new ResidentCameOfAge(resident(30_001), household(1), false),
                new HouseholdRepresentativeNamed(household(9), resident(10_009), false),
                new ResidentStruck(resident(11), household(11), StrikeReason.LEFT, true, true, true),
                new RepresentativeSeated(
                        resident(200), new GroupId("G-00000001"), new Period(MARCH_2, MARCH_2.plusYears(5))));
        assertEquals(refuse(SIGNER_NOT_ENTITLED), later.when(by(30_001), MARCH_16, alone(30_001)));
        assertEquals(
                refuse(SIGNER_NOT_HOUSEHOLD_REPRESENTATIVE),
                later.when(by(10_009), MARCH_16, new SignPetition(PETITION, resident(10_009), household(9))));
        assertEquals(
                accept(of(9, 9, ADULTS, HOUSEHOLDS, REPRESENTATIVES)), later.when(by(9), MARCH_16, forHousehold(9)));
        assertEquals(
                accept(of(11, 11, ADULTS, HOUSEHOLDS, REPRESENTATIVES)),
                later.when(by(11), MARCH_16, forHousehold(11)));
        assertEquals(accept(of(200, 200, ADULTS, HOUSEHOLDS)), later.when(by(200), MARCH_16, forHousehold(200)));
    }

    @Test
    void signatures_are_given_and_taken_back_until_the_last_day() {
        var signed = RUNNING.then(by(7), MARCH_16, forHousehold(7));
        var taken = new SignatureWithdrawn(PETITION, signature(7, 7, ADULTS, HOUSEHOLDS, REPRESENTATIVES));
        assertEquals(accept(taken), signed.when(by(7), APRIL_1, back(7)));
        assertEquals(
                accept(of(7, 7, ADULTS, HOUSEHOLDS, REPRESENTATIVES)),
                signed.and(taken).when(by(7), MARCH_16, forHousehold(7)));
        assertEquals(refuse(PETITION_NOT_SIGNED), RUNNING.when(by(7), MARCH_16, back(7)));
        assertEquals(refuse(PETITION_NOT_SIGNED), signed.and(taken).when(by(7), MARCH_16, back(7)));
        assertEquals(refuse(PETITION_COLLECTING_OVER), RUNNING.when(by(7), APRIL_1.plusDays(1), forHousehold(7)));
        assertEquals(refuse(PETITION_COLLECTING_OVER), signed.when(by(7), APRIL_1.plusDays(1), back(7)));
    }

    @Test
    void what_enough_have_signed_is_still_signed_and_not_undone() {
        var qualified = RUNNING.and(signed(462, HOUSEHOLDS, MARCH_16))
                .then(QualifyingTest.SOFTWARE, MARCH_16, QualifyingTest.QUALIFY);
        assertEquals(accept(of(463, 463, ADULTS, HOUSEHOLDS)), qualified.when(by(463), MARCH_16, forHousehold(463)));
        assertEquals(refuse(PETITION_ALREADY_QUALIFIED), qualified.when(by(462), MARCH_16, back(462)));
    }

    @Test
    void nobody_signs_what_was_not_started_or_is_withdrawn() {
        assertEquals(refuse(PETITION_UNKNOWN), community(OF_2026, MARCH_2).when(by(7), MARCH_16, forHousehold(7)));
        assertEquals(
                refuse(PETITION_WITHDRAWN),
                RUNNING.and(new PetitionWithdrawn(PETITION)).when(by(7), MARCH_16, forHousehold(7)));
    }
}
