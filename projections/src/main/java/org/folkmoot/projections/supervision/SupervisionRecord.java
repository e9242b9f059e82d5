package org.folkmoot.projections.supervision;

import java.util.List;
import org.folkmoot.projections.supervision.BodyRecord.Called;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.OfficerId;

/**
 * What a rating of one committee member rests on: the facts, each of which can be looked up.
 *
 * @param called the meetings held while they sat in the committee
 * @param missed those of them that they did not check in to
 */
public record SupervisionRecord(
        OfficerId officer, List<Called> called, List<Called> missed, OfficerRecord own, BodyRecord committee) {

    /** Puts an officer's own record beside the committee's. */
    public static SupervisionRecord of(OfficerRecord officer, BodyRecord committee) {
        var called = committee.meetings().stream()
                .filter(meeting -> meeting.held() && sat(officer, meeting))
                .toList();
        var missed = called.stream().filter(meeting -> !came(officer, meeting)).toList();
        return new SupervisionRecord(officer.officer(), called, missed, officer, committee);
    }

    private static boolean sat(OfficerRecord officer, Called meeting) {
        return officer.seats().stream()
                .anyMatch(seat -> seat.body() == Body.COMMITTEE && seat.heldOn(meeting.heldOn()));
    }

    private static boolean came(OfficerRecord officer, Called meeting) {
        return officer.attended().stream()
                .anyMatch(one -> one.meeting().equals(meeting.meeting()) && one.position() > meeting.since());
    }
}
