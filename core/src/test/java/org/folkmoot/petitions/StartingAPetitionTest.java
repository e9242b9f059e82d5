package org.folkmoot.petitions;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.roll;
import static org.folkmoot.meetings.MeetingFixture.CHAIR;
import static org.folkmoot.meetings.MeetingFixture.by;
import static org.folkmoot.petitions.Constituency.ADULTS;
import static org.folkmoot.petitions.Constituency.HOUSEHOLDS;
import static org.folkmoot.petitions.Constituency.REPRESENTATIVES;
import static org.folkmoot.petitions.Demand.HEARING;
import static org.folkmoot.petitions.Demand.REPRESENTATIVES_MEETING;
import static org.folkmoot.petitions.Demand.RESIDENTS_MEETING;
import static org.folkmoot.petitions.PetitionFixture.*;
import static org.folkmoot.petitions.PetitionRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.History;
import org.folkmoot.petitions.PetitionCommand.StartPetition;
import org.folkmoot.petitions.PetitionCommand.WithdrawPetition;
import org.folkmoot.petitions.PetitionEvent.PetitionStarted;
import org.folkmoot.petitions.PetitionEvent.PetitionWithdrawn;
import org.folkmoot.proposals.ProposalEvent.ProposalTabled;
import org.folkmoot.roll.RollEvent.RollImportStarted;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.ProposalId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartingAPetitionTest {

    private static final History NANLANG = community(OF_2026);
    private static final WithdrawPetition WITHDRAW = new WithdrawPetition(PETITION);

    private static List<Threshold> thresholds(Decision decision) {
        return switch (decision) {
            case Decision.Accepted(var outcome) -> ((PetitionStarted) outcome.getFirst()).thresholds();
            case Decision.Refused refused -> throw new AssertionError(refused);
        };
    }

    @Test
    void a_petition_fixes_how_many_of_whom_must_sign_and_by_when() {
        assertEquals(
                accept(startedEvent(RESIDENTS_MEETING)), NANLANG.when(by(4_611), MARCH_2, start(RESIDENTS_MEETING)));
    }

    @Test
    void what_else_is_asked_for_is_the_same_with_other_numbers() {
        assertEquals(
                List.of(new Threshold(REPRESENTATIVES, 150, new Fraction(1, 5))),
                thresholds(NANLANG.when(by(150), MARCH_2, start(REPRESENTATIVES_MEETING))));
        assertEquals(
                List.of(
                        new Threshold(ADULTS, 10_250, new Fraction(1, 5)),
                        new Threshold(HOUSEHOLDS, 4_611, new Fraction(1, 5))),
                thresholds(NANLANG.when(by(14_611), MARCH_2, start(HEARING))));
    }

    @Test
    void only_who_may_sign_it_starts_a_petition() {
        assertEquals(refuse(PETITION_STARTER_UNENTITLED), NANLANG.when(by(30_001), MARCH_2, start(RESIDENTS_MEETING)));
        assertEquals(refuse(PETITION_STARTER_UNENTITLED), NANLANG.when(by(77_777), MARCH_2, start(RESIDENTS_MEETING)));
        assertEquals(refuse(PETITION_STARTER_UNENTITLED), NANLANG.when(CHAIR, MARCH_2, start(RESIDENTS_MEETING)));
        assertEquals(
                refuse(PETITION_STARTER_UNENTITLED),
                NANLANG.when(Actor.ADMINISTRATOR, MARCH_2, start(RESIDENTS_MEETING)));
        assertEquals(
                refuse(PETITION_STARTER_UNENTITLED), NANLANG.when(by(151), MARCH_2, start(REPRESENTATIVES_MEETING)));
    }

    @Test
    void what_the_rule_book_does_not_know_cannot_be_asked_for() {
        var lax = Map.of("assembly.petition.adults", "1/10");
        assertEquals(
                List.of(new Threshold(ADULTS, 10_250, new Fraction(1, 10))),
                thresholds(community(lax).when(by(1), MARCH_2, start(RESIDENTS_MEETING))));
        assertEquals(refuse(PETITION_NOT_PROVIDED), community(lax).when(by(1), MARCH_2, start(HEARING)));
        assertEquals(
                refuse(PETITION_WITHOUT_RULE_BOOK),
                community(OF_2026, LocalDate.of(2027, 1, 1)).when(by(1), MARCH_2, start(HEARING)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "one\ntwo", "half a pair \ud83d"})
    void a_title_is_one_line(String title) {
        assertEquals(
                refuse(PETITION_TITLE_UNFIT),
                NANLANG.when(by(1), MARCH_2, new StartPetition(PETITION, HEARING, null, title, TEXT)));
    }

    @Test
    void a_petition_starts_once_and_not_while_the_roll_is_imported() {
        assertEquals(refuse(PETITION_ALREADY_STARTED), started(HEARING).when(by(1), MARCH_2, start(RESIDENTS_MEETING)));
        assertEquals(
                refuse(PETITION_DURING_IMPORT),
                NANLANG.and(new RollImportStarted(roll(1), TEXT, 1, 1)).when(by(1), MARCH_2, start(RESIDENTS_MEETING)));
    }

    @Test
    void who_started_it_and_nobody_else_gives_it_up_before_enough_have_signed() {
        var running = started(RESIDENTS_MEETING);
        assertEquals(accept(new PetitionWithdrawn(PETITION)), running.when(by(4_611), MARCH_16, WITHDRAW));
        assertEquals(refuse(PETITION_OF_SOMEBODY_ELSE), running.when(by(1), MARCH_16, WITHDRAW));
        assertEquals(
                refuse(PETITION_WITHDRAWN),
                running.and(new PetitionWithdrawn(PETITION)).when(by(4_611), MARCH_16, WITHDRAW));
        assertEquals(refuse(PETITION_UNKNOWN), NANLANG.when(by(4_611), MARCH_16, WITHDRAW));
        assertEquals(
                refuse(PETITION_ALREADY_QUALIFIED),
                running.and(signed(462, HOUSEHOLDS, MARCH_16))
                        .then(QualifyingTest.SOFTWARE, MARCH_16, QualifyingTest.QUALIFY)
                        .when(by(4_611), MARCH_16, WITHDRAW));
    }

    @Test
    void a_petition_is_for_a_proposal_of_the_starters_own_or_for_none() {
        var proposal = new ProposalId("P-00000001");
        var start = new StartPetition(PETITION, RESIDENTS_MEETING, proposal, TITLE, TEXT);
        var own = tabled(proposal, 4_611);
        assertEquals(
                proposal,
                ((PetitionStarted) ((Decision.Accepted) NANLANG.and(own).when(by(4_611), MARCH_2, start))
                                .events()
                                .getFirst())
                        .proposal());
        assertEquals(refuse(PETITION_NOT_FOR_OWN_PROPOSAL), NANLANG.when(by(4_611), MARCH_2, start));
        assertEquals(
                refuse(PETITION_NOT_FOR_OWN_PROPOSAL),
                NANLANG.and(tabled(proposal, 4_610)).when(by(4_611), MARCH_2, start));
    }

    private static ProposalTabled tabled(ProposalId proposal, int author) {
        return new ProposalTabled(proposal, by(author), Matter.IMPORTANT, "一件事", TEXT, null, null);
    }
}
