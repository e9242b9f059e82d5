package org.folkmoot.petitions;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.household;
import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.CHAIR;
import static org.folkmoot.meetings.MeetingFixture.STREET;
import static org.folkmoot.meetings.MeetingFixture.SUPERVISOR;
import static org.folkmoot.meetings.MeetingFixture.by;
import static org.folkmoot.petitions.Constituency.ADULTS;
import static org.folkmoot.petitions.Constituency.HOUSEHOLDS;
import static org.folkmoot.petitions.Demand.RESIDENTS_MEETING;
import static org.folkmoot.petitions.PetitionFixture.*;
import static org.folkmoot.petitions.PetitionRefusal.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.folkmoot.decisions.History;
import org.folkmoot.petitions.PetitionCommand.ConfirmPaperSignatures;
import org.folkmoot.petitions.PetitionCommand.EnterPaperSignatures;
import org.folkmoot.petitions.PetitionCommand.RejectPaperSignatures;
import org.folkmoot.petitions.PetitionCommand.Signer;
import org.folkmoot.petitions.PetitionEvent.PaperSignaturesConfirmed;
import org.folkmoot.petitions.PetitionEvent.PaperSignaturesEntered;
import org.folkmoot.petitions.PetitionEvent.PaperSignaturesRejected;
import org.folkmoot.petitions.PetitionEvent.PetitionSigned;
import org.folkmoot.petitions.PetitionEvent.PetitionWithdrawn;
import org.folkmoot.petitions.PetitionEvent.Signature;
import org.folkmoot.vocabulary.SheetId;
import org.junit.jupiter.api.Test;

class SigningOnPaperTest {

    private static final History RUNNING = started(RESIDENTS_MEETING);
    private static final SheetId SHEET = new SheetId("F-00000001");
    private static final LocalDate APRIL_2 = APRIL_1.plusDays(1);
    private static final Signature ALONE = new Signature(resident(10_200), null, null, List.of(ADULTS));
    private static final Signature FOR_HOUSEHOLD =
            new Signature(resident(300), household(300), null, List.of(ADULTS, HOUSEHOLDS));
    private static final PaperSignaturesEntered ENTERED =
            new PaperSignaturesEntered(PETITION, SHEET, officer(1), List.of(ALONE, FOR_HOUSEHOLD));
    private static final RejectPaperSignatures REJECT = new RejectPaperSignatures(PETITION, SHEET);

    private static Signer alone(int number) {
        return new Signer(resident(number), null);
    }

    private static EnterPaperSignatures enter(Signer... signers) {
        return new EnterPaperSignatures(PETITION, SHEET, List.of(signers));
    }

    private static ConfirmPaperSignatures confirm(int... residents) {
        return new ConfirmPaperSignatures(
                PETITION,
                SHEET,
                IntStream.of(residents).mapToObj(n -> resident(n)).toList());
    }

    private static PetitionSigned counted(Signature one, LocalDate day) {
        return new PetitionSigned(PETITION, one, day, SHEET);
    }

    @Test
    void one_officer_enters_a_sheet_and_another_confirms_it() {
        assertEquals(
                accept(ENTERED),
                RUNNING.when(CHAIR, MARCH_16, enter(alone(10_200), new Signer(resident(300), household(300)))));
        assertEquals(
                accept(
                        new PaperSignaturesConfirmed(PETITION, SHEET, 2, 0),
                        counted(ALONE, MARCH_16),
                        counted(FOR_HOUSEHOLD, MARCH_16)),
                RUNNING.and(ENTERED).when(SUPERVISOR, MARCH_16, confirm(300, 10_200)));
    }

    @Test
    void who_entered_a_sheet_does_not_confirm_it_but_may_reject_it() {
        var entered = RUNNING.and(ENTERED);
        assertEquals(refuse(PAPER_CONFIRMED_BY_SAME), entered.when(CHAIR, MARCH_16, confirm(10_200, 300)));
        assertEquals(accept(new PaperSignaturesRejected(PETITION, SHEET)), entered.when(CHAIR, MARCH_16, REJECT));
        assertEquals(accept(new PaperSignaturesRejected(PETITION, SHEET)), entered.when(SUPERVISOR, MARCH_16, REJECT));
    }

    @Test
    void only_the_committee_and_the_supervision_board_have_to_do_with_paper() {
        assertEquals(refuse(PAPER_NOT_BY_OFFICER), RUNNING.when(STREET, MARCH_16, enter(alone(10_200))));
        assertEquals(refuse(PAPER_NOT_BY_OFFICER), RUNNING.when(by(10_200), MARCH_16, enter(alone(10_200))));
        assertEquals(refuse(PAPER_NOT_BY_OFFICER), RUNNING.and(ENTERED).when(STREET, MARCH_16, REJECT));
    }

    @Test
    void what_is_found_on_the_paper_must_be_what_was_entered() {
        var entered = RUNNING.and(ENTERED);
        assertEquals(refuse(PAPER_DIFFERS), entered.when(SUPERVISOR, MARCH_16, confirm(10_200)));
        assertEquals(refuse(PAPER_DIFFERS), entered.when(SUPERVISOR, MARCH_16, confirm(10_200, 300, 301)));
        assertEquals(refuse(PAPER_DIFFERS), entered.when(SUPERVISOR, MARCH_16, confirm(10_200, 10_200)));
    }

    @Test
    void who_has_signed_online_is_not_entered_and_not_counted_again() {
        var signed = RUNNING.then(by(300), MARCH_16, forHousehold(300));
        assertEquals(refuse(PETITION_ALREADY_SIGNED), signed.when(CHAIR, MARCH_16, enter(alone(300))));
        assertEquals(
                accept(new PaperSignaturesConfirmed(PETITION, SHEET, 1, 1), counted(ALONE, MARCH_16)),
                signed.and(ENTERED).when(SUPERVISOR, MARCH_16, confirm(10_200, 300)));
        var confirmed = RUNNING.and(ENTERED).then(SUPERVISOR, MARCH_16, confirm(10_200, 300));
        assertEquals(refuse(PETITION_ALREADY_SIGNED), confirmed.when(by(300), MARCH_16, forHousehold(300)));
    }

    @Test
    void a_sheet_that_came_in_by_the_last_day_is_confirmed_after_it() {
        assertEquals(refuse(PETITION_COLLECTING_OVER), RUNNING.when(CHAIR, APRIL_2, enter(alone(10_200))));
        assertEquals(
                accept(
                        new PaperSignaturesConfirmed(PETITION, SHEET, 2, 0),
                        counted(ALONE, APRIL_2),
                        counted(FOR_HOUSEHOLD, APRIL_2)),
                RUNNING.and(ENTERED).when(SUPERVISOR, APRIL_2, confirm(10_200, 300)));
    }

    @Test
    void a_sheet_is_entered_once_and_checked_once() {
        var entered = RUNNING.and(ENTERED);
        assertEquals(refuse(PAPER_ALREADY_ENTERED), entered.when(CHAIR, MARCH_16, enter(alone(10_201))));
        assertEquals(refuse(PAPER_UNKNOWN), RUNNING.when(SUPERVISOR, MARCH_16, confirm(10_200)));
        assertEquals(
                refuse(PAPER_ALREADY_CHECKED),
                entered.then(SUPERVISOR, MARCH_16, REJECT).when(SUPERVISOR, MARCH_16, confirm(10_200, 300)));
        assertEquals(
                refuse(PAPER_ALREADY_CHECKED),
                entered.then(SUPERVISOR, MARCH_16, confirm(10_200, 300)).when(SUPERVISOR, MARCH_16, REJECT));
    }

    @Test
    void a_sheet_holds_one_to_fifty_different_signers_each_entitled() {
        var fiftyOne =
                IntStream.rangeClosed(1, 51).mapToObj(SigningOnPaperTest::alone).toArray(Signer[]::new);
        assertEquals(refuse(PAPER_SIGNERS_UNFIT), RUNNING.when(CHAIR, MARCH_16, enter()));
        assertEquals(refuse(PAPER_SIGNERS_UNFIT), RUNNING.when(CHAIR, MARCH_16, enter(fiftyOne)));
        assertEquals(refuse(PAPER_SIGNERS_UNFIT), RUNNING.when(CHAIR, MARCH_16, enter(alone(7), alone(7))));
        assertEquals(refuse(SIGNER_NOT_ENTITLED), RUNNING.when(CHAIR, MARCH_16, enter(alone(7), alone(30_001))));
        assertEquals(
                refuse(SIGNER_NOT_HOUSEHOLD_REPRESENTATIVE),
                RUNNING.when(CHAIR, MARCH_16, enter(new Signer(resident(10_200), household(200)))));
    }

    @Test
    void there_is_no_paper_of_what_was_not_started_or_is_withdrawn() {
        assertEquals(refuse(PETITION_UNKNOWN), community(OF_2026, MARCH_2).when(CHAIR, MARCH_16, enter(alone(7))));
        assertEquals(
                refuse(PETITION_WITHDRAWN),
                RUNNING.and(ENTERED, new PetitionWithdrawn(PETITION)).when(SUPERVISOR, MARCH_16, confirm(10_200, 300)));
    }
}
