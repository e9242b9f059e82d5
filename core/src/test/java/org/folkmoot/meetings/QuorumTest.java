package org.folkmoot.meetings;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.decisions.Ids.resident;
import static org.folkmoot.meetings.MeetingFixture.*;
import static org.folkmoot.meetings.MeetingRefusal.NO_QUORUM;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_ADULTS;
import static org.folkmoot.vocabulary.MeetingKind.ASSEMBLY_OF_HOUSEHOLDS;
import static org.folkmoot.vocabulary.MeetingKind.REPRESENTATIVES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Event;
import org.folkmoot.duties.PeriodicDuty;
import org.folkmoot.meetings.MeetingCommand.DeclareQuorum;
import org.folkmoot.meetings.MeetingCommand.IssueNotice;
import org.folkmoot.meetings.MeetingEvent.CheckInClosed;
import org.folkmoot.meetings.MeetingEvent.QuorumDeclared;
import org.folkmoot.vocabulary.Comparison;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MTG-3: more than half of all; MTG-6: two thirds are enough. */
class QuorumTest {

    private static final DeclareQuorum DECLARE = new DeclareQuorum(MEETING);

    private static Decision assembly(RuleBook book, MeetingKind kind, int present, int entitled) {
        return community(book)
                .and(called(kind))
                .and(announced(kind, entitled, COURTYARD))
                .and(kind == ASSEMBLY_OF_HOUSEHOLDS ? householdsIn(present) : adultsIn(present))
                .when(CHAIR, DAY, DECLARE);
    }

    private static List<Event> householdsIn(int present) {
        return households(present, new CheckInClosed(MEETING, null));
    }

    private static List<Event> adultsIn(int present) {
        var events = new ArrayList<Event>();
        for (int n = 1; n <= present; n++) events.add(came(resident(n), Capacity.ADULT));
        events.add(new CheckInClosed(MEETING, null));
        return events;
    }

    private static Decision expected(int present, int representatives, Derivation derivation) {
        var held = representatives > 0 ? PeriodicDuty.MEET_REPRESENTATIVES : PeriodicDuty.MEET_RESIDENTS;
        return derivation.holds()
                ? accept(new QuorumDeclared(MEETING, present, representatives, derivation, held.on(DAY)))
                : refuse(NO_QUORUM, derivation);
    }

    @ParameterizedTest
    @CsvSource({
        "ASSEMBLY_OF_HOUSEHOLDS, 2305, 4611, false",
        "ASSEMBLY_OF_HOUSEHOLDS, 2306, 4611, true",
        "ASSEMBLY_OF_HOUSEHOLDS, 2307, 4611, true",
        "ASSEMBLY_OF_ADULTS, 5124, 10250, false",
        "ASSEMBLY_OF_ADULTS, 5125, 10250, false",
        "ASSEMBLY_OF_ADULTS, 5126, 10250, true",
        "ASSEMBLY_OF_HOUSEHOLDS, 0, 0, false",
        "ASSEMBLY_OF_HOUSEHOLDS, 1, 1, true"
    })
    void an_assembly_is_quorate_with_more_than_half(MeetingKind kind, int present, int entitled, boolean quorate) {
        var derivation = new Derivation("MTG-3", 1, present, entitled, Comparison.MORE_THAN, Fraction.HALF, quorate);
        assertEquals(expected(present, 0, derivation), assembly(BOOK, kind, present, entitled));
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, false", "6, true"})
    void households_that_have_named_nobody_stand_in_the_denominator(int present, boolean quorate) {
        var roll = new ArrayList<Event>(MeetingFixture.households(6));
        for (int n = 7; n <= 10; n++) roll.add(unnamed(n, adult(n), adult(100 + n)));
        roll.add(MeetingFixture.CHECKED);
        var announced = COMMUNITY
                .and(roll)
                .and(called(ASSEMBLY_OF_HOUSEHOLDS))
                .and(onAgenda(COURTYARD, Matter.IMPORTANT))
                .then(CHAIR, NOTICE, new IssueNotice(MEETING, List.of(COURTYARD), false, null, List.of()));
        var derivation = new Derivation("MTG-3", 1, present, 10, Comparison.MORE_THAN, Fraction.HALF, quorate);
        assertEquals(
                expected(present, 0, derivation),
                announced.and(householdsIn(present)).when(CHAIR, DAY, DECLARE));
    }

    @Test
    void a_stricter_rule_book_asks_for_more() {
        var book = bookWith("assembly.quorum", "2/3");
        assertEquals(
                refuse(NO_QUORUM, Derivation.moreThan("MTG-3", 1, 6, 9, Fraction.TWO_THIRDS)),
                assembly(book, ASSEMBLY_OF_HOUSEHOLDS, 6, 9));
        assertEquals(
                expected(7, 0, Derivation.moreThan("MTG-3", 1, 7, 9, Fraction.TWO_THIRDS)),
                assembly(book, ASSEMBLY_OF_HOUSEHOLDS, 7, 9));
    }

    @Test
    void where_the_rule_book_is_silent_the_share_is_the_laws() {
        assertEquals(
                refuse(NO_QUORUM, Derivation.moreThan("MTG-3", 0, 5, 10, Fraction.HALF)),
                assembly(bookWith("assembly.quorum", ""), ASSEMBLY_OF_ADULTS, 5, 10));
        assertEquals(
                expected(106, 100, Derivation.atLeast("MTG-6", 0, 106, 159, Fraction.TWO_THIRDS)),
                sitting(bookWith("repmeeting.quorum", ""), 100, 6));
    }

    private static Decision sitting(RuleBook book, int representatives, int committee) {
        var present = new ArrayList<Event>();
        for (int n = 1; n <= representatives; n++) present.add(came(resident(n), Capacity.REPRESENTATIVE));
        for (int n = 1; n <= committee; n++) present.add(came(resident(90_000 + n), Capacity.COMMITTEE));
        present.add(new CheckInClosed(MEETING, null));
        return community(book)
                .and(called(REPRESENTATIVES))
                .and(announcedToRepresentatives(150, false, COURTYARD))
                .and(present)
                .when(CHAIR, DAY, DECLARE);
    }

    @ParameterizedTest
    @CsvSource({"99, 6, false", "100, 5, false", "100, 6, true", "106, 0, true", "105, 0, false", "101, 6, true"})
    void the_representatives_meeting_is_quorate_with_two_thirds_of_its_members(
            int representatives, int committee, boolean quorate) {
        int present = representatives + committee;
        var derivation = new Derivation("MTG-6", 1, present, 159, Comparison.AT_LEAST, Fraction.TWO_THIRDS, quorate);
        assertEquals(expected(present, representatives, derivation), sitting(BOOK, representatives, committee));
    }
}
