package org.folkmoot.petitions;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.group;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.by;
import static org.folkmoot.petitions.Constituency.GROUPS;
import static org.folkmoot.petitions.PetitionFixture.*;
import static org.folkmoot.petitions.PetitionRefusal.PETITION_NOT_REACHED;
import static org.folkmoot.petitions.PetitionRefusal.PETITION_STARTER_UNENTITLED;
import static org.folkmoot.petitions.QualifyingTest.QUALIFY;
import static org.folkmoot.petitions.QualifyingTest.SOFTWARE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.History;
import org.folkmoot.petitions.PetitionCommand.WithdrawSignature;
import org.folkmoot.petitions.PetitionEvent.PetitionQualified;
import org.folkmoot.petitions.PetitionEvent.PetitionSigned;
import org.folkmoot.petitions.PetitionEvent.Signature;
import org.folkmoot.roll.RollEvent.GroupFormed;
import org.folkmoot.roll.RollEvent.RepresentativeSeated;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Period;
import org.junit.jupiter.api.Test;

/** Until 2025 a third of the residents' groups could ask for a residents' meeting (MTG-1old): six groups of two representatives each. */
class GroupsSignTest {

    private static final LocalDate IN_2025 = LocalDate.of(2025, 12, 1);
    private static final Fraction THIRD = new Fraction(1, 3);
    private static final int SIX = 6;
    private static final History SIX_GROUPS = community(
                    Map.of("assembly.petition.groups", "1/3", "assembly.convene_within_days", "30"),
                    LocalDate.of(2020, 1, 1))
            .and(IntStream.rangeClosed(1, SIX)
                    .<Event>mapToObj(n -> new GroupFormed(group(n), "%02d".formatted(n)))
                    .toList())
            .and(IntStream.rangeClosed(1, 2 * SIX)
                    .<Event>mapToObj(GroupsSignTest::seated)
                    .toList());

    /** Representatives n and n + 6 are of group n. */
    private static RepresentativeSeated seated(int n) {
        var term = new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2027, 12, 31));
        return new RepresentativeSeated(resident(n), group((n - 1) % SIX + 1), term);
    }

    private static History started() {
        return SIX_GROUPS.then(by(1), IN_2025, start(Demand.RESIDENTS_MEETING));
    }

    private static History signedBy(int... representatives) {
        var history = started();
        for (int one : representatives) history = history.then(by(one), IN_2025, alone(one));
        return history;
    }

    private static Derivation sum(int groups) {
        return Derivation.atLeast("MTG-1", 1, groups, SIX, THIRD);
    }

    @Test
    void a_representative_signs_for_their_group() {
        assertEquals(
                accept(new PetitionSigned(
                        PETITION, new Signature(resident(8), null, group(2), List.of(GROUPS)), IN_2025, null)),
                started().when(by(8), IN_2025, alone(8)));
        assertEquals(
                refuse(PETITION_STARTER_UNENTITLED), SIX_GROUPS.when(by(99), IN_2025, start(Demand.RESIDENTS_MEETING)));
    }

    @Test
    void a_group_counts_once_however_many_sign_for_it() {
        assertEquals(refuse(PETITION_NOT_REACHED, sum(1)), signedBy(1, 7).when(SOFTWARE, IN_2025, QUALIFY));
        assertEquals(
                accept(new PetitionQualified(
                        PETITION, Demand.RESIDENTS_MEETING, null, IN_2025, IN_2025.plusDays(30), sum(2))),
                signedBy(1, 7, 2).when(SOFTWARE, IN_2025, QUALIFY));
    }

    @Test
    void a_group_counts_while_anybody_has_signed_for_it() {
        var one = signedBy(1, 7, 2).then(by(1), IN_2025, new WithdrawSignature(PETITION, resident(1)));
        assertEquals(sum(2), qualified(one));
        var none = one.then(by(7), IN_2025, new WithdrawSignature(PETITION, resident(7)));
        assertEquals(refuse(PETITION_NOT_REACHED, sum(1)), none.when(SOFTWARE, IN_2025, QUALIFY));
    }

    private static Derivation qualified(History history) {
        var events = history.then(SOFTWARE, IN_2025, QUALIFY).events();
        return ((PetitionQualified) events.getLast()).derivation();
    }
}
