package org.folkmoot.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.folkmoot.decisions.Known;
import org.folkmoot.meetings.MeetingEvent.ElectorateFixed;
import org.folkmoot.roll.RollEvent;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.Offices;
import org.folkmoot.vocabulary.Representatives;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.ResidentOnRoll;
import org.folkmoot.vocabulary.RollTotals;
import org.folkmoot.vocabulary.RuleBook;

/**
 * Who could be entitled in a meeting that is being announced, in figures: a roll of any size folds at the same cost per fact.
 *
 * @param unchecked how many entries of the roll no other office than those that keep it has looked at
 * @param comingOfAge what the roll says of the residents whom the notice names as coming of age
 */
record Electorate(
        RollTotals totals,
        int unchecked,
        Representatives representatives,
        Map<ResidentId, ResidentOnRoll> comingOfAge) {

    static Known<Electorate> naming(List<ResidentId> comingOfAge) {
        return Known.together(
                RollEvent.totals(),
                RollEvent.unchecked(),
                RollEvent.seats(),
                Known.each(comingOfAge, RollEvent::onRoll),
                Electorate::new);
    }

    /** Whether all who are named as coming of age are on the roll and no electors yet. */
    boolean mayComeOfAge() {
        return comingOfAge.values().stream().allMatch(one -> one.onRoll() && !one.elector());
    }

    /** The electorate of a meeting of that kind. @param day of the meeting, on which an office must be held */
    ElectorateFixed fixed(
            MeetingId meeting,
            MeetingKind kind,
            List<ResidentId> named,
            Offices offices,
            LocalDate day,
            RuleBook book) {
        return switch (kind) {
            case ASSEMBLY_OF_HOUSEHOLDS -> new ElectorateFixed(meeting, kind, totals.deciding(), 0, 0, named, null);
            case ASSEMBLY_OF_ADULTS ->
                new ElectorateFixed(meeting, kind, totals.electors() + named.size(), 0, 0, named, null);
            case REPRESENTATIVES -> ofRepresentatives(meeting, representatives, offices, day, book);
        };
    }

    /** Those who hold an office on that day (COM-5): the committee's members and the representatives; one who is both is one member. */
    static ElectorateFixed ofRepresentatives(
            MeetingId meeting, Representatives representatives, Offices offices, LocalDate day, RuleBook book) {
        var elected = representatives.on(day).stream()
                .map(Representatives.Seat::resident)
                .collect(Collectors.toSet());
        var committee = offices.of(Body.COMMITTEE, day);
        int both = (int) committee.stream()
                .filter(seat -> elected.contains(seat.resident()))
                .count();
        int members = elected.size() + committee.size() - both;
        var composition = book.share("reps.share_min")
                .map(share -> Derivation.atLeast("COM-5", book.version(), elected.size(), members, share))
                .orElse(null);
        return new ElectorateFixed(
                meeting,
                MeetingKind.REPRESENTATIVES,
                members,
                elected.size(),
                committee.size(),
                List.of(),
                composition);
    }
}
