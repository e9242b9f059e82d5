package org.folkmoot.projections.petitions;

import static org.folkmoot.projections.Facts.BOOK;
import static org.folkmoot.projections.Facts.DAY;
import static org.folkmoot.projections.Facts.digest;
import static org.folkmoot.projections.Facts.meeting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Ids;
import org.folkmoot.meetings.Channel;
import org.folkmoot.meetings.MeetingEvent.MeetingCalled;
import org.folkmoot.meetings.MeetingEvent.Petitioned;
import org.folkmoot.petitions.Constituency;
import org.folkmoot.petitions.Demand;
import org.folkmoot.petitions.PetitionEvent.PaperSignaturesConfirmed;
import org.folkmoot.petitions.PetitionEvent.PaperSignaturesEntered;
import org.folkmoot.petitions.PetitionEvent.PetitionQualified;
import org.folkmoot.petitions.PetitionEvent.PetitionSigned;
import org.folkmoot.petitions.PetitionEvent.PetitionStarted;
import org.folkmoot.petitions.PetitionEvent.PetitionWithdrawn;
import org.folkmoot.petitions.PetitionEvent.Signature;
import org.folkmoot.petitions.PetitionEvent.SignatureWithdrawn;
import org.folkmoot.petitions.SignatureCount;
import org.folkmoot.petitions.Threshold;
import org.folkmoot.projections.kit.Folded;
import org.folkmoot.projections.petitions.PetitionSheet.Granted;
import org.folkmoot.projections.petitions.PetitionSheet.Paper;
import org.folkmoot.projections.petitions.PetitionSheet.Reached;
import org.folkmoot.projections.petitions.PetitionSheet.Stage;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.PetitionId;
import org.folkmoot.vocabulary.SheetId;
import org.junit.jupiter.api.Test;

class PetitionViewsTest {

    private static final PetitionId PETITION = new PetitionId("J-00000001");
    private static final SheetId SHEET = new SheetId("F-00000001");
    private static final LocalDate LAST_DAY = DAY.plusDays(30);
    private static final LocalDate GRANT_BY = DAY.plusDays(40);
    private static final Threshold TWO_OF_TWENTY = new Threshold(Constituency.ADULTS, 20, new Fraction(1, 10));
    private static final Derivation SUM = Derivation.atLeast("MTG-1", 1, 2, 20, new Fraction(1, 10));
    private static final PetitionQualified QUALIFIED =
            new PetitionQualified(PETITION, Demand.RESIDENTS_MEETING, null, DAY, GRANT_BY, SUM);

    private static PetitionSigned signed(int resident) {
        return new PetitionSigned(PETITION, of(resident), DAY, null);
    }

    private static Signature of(int resident) {
        return new Signature(Ids.resident(resident), null, null, List.of(Constituency.ADULTS));
    }

    private static PetitionSheet after(Event... more) {
        var events = new ArrayList<Event>();
        events.add(new PetitionStarted(
                PETITION,
                Demand.RESIDENTS_MEETING,
                null,
                "Courtyard",
                digest(1),
                Ids.resident(1),
                DAY,
                LAST_DAY,
                List.of(TWO_OF_TWENTY),
                BOOK));
        events.addAll(List.of(more));
        return Folded.of(new PetitionSheets(), events.toArray(Event[]::new)).get(PETITION.value());
    }

    private static MeetingCalled called(boolean late) {
        return new MeetingCalled(
                meeting(1),
                MeetingKind.ASSEMBLY_OF_HOUSEHOLDS,
                GRANT_BY,
                "hall",
                Channel.ON_SITE,
                BOOK,
                new Petitioned(PETITION, null, GRANT_BY, late),
                null);
    }

    @Test
    void everybody_sees_how_many_have_signed_and_nobody_who() {
        var petition = after(signed(1), signed(2), new SignatureWithdrawn(PETITION, of(1)));
        assertEquals(List.of(new SignatureCount(TWO_OF_TWENTY, 1, new TreeMap<>(), null)), petition.counts());
        assertFalse(petition.isToBeQualified());
        assertFalse(petition.toString().contains(Ids.resident(2).value()));
    }

    @Test
    void a_petition_goes_from_collecting_to_its_meeting() {
        assertEquals(Stage.COLLECTING, after().stageOn(LAST_DAY));
        assertEquals(Stage.ENDED, after().stageOn(LAST_DAY.plusDays(1)));
        assertEquals(Stage.WITHDRAWN, after(new PetitionWithdrawn(PETITION)).stageOn(DAY));

        var enough = after(signed(1), signed(2));
        assertTrue(enough.isToBeQualified());
        assertEquals(Stage.COLLECTING, enough.stageOn(DAY));

        var qualified = after(signed(1), signed(2), QUALIFIED);
        assertEquals(new Reached(DAY, GRANT_BY, SUM), qualified.reached());
        assertEquals(Stage.QUALIFIED, qualified.stageOn(LAST_DAY.plusDays(1)));
        assertTrue(qualified.isCollectingOn(LAST_DAY));
        assertFalse(qualified.isToBeQualified());

        var granted = after(signed(1), signed(2), QUALIFIED, called(true));
        assertEquals(new Granted(meeting(1), null, GRANT_BY, true), granted.granted());
        assertEquals(Stage.GRANTED, granted.stageOn(DAY));
    }

    @Test
    void a_sheet_waits_until_it_is_compared_with_its_paper() {
        var entered = new PaperSignaturesEntered(PETITION, SHEET, Ids.officer(3), List.of(of(5)));
        assertEquals(
                List.of(new Paper(SHEET, Ids.officer(3), 1)), after(entered).paper());
        assertEquals(
                List.of(),
                after(entered, new PaperSignaturesConfirmed(PETITION, SHEET, 1, 0))
                        .paper());
    }
}
