package org.folkmoot.projections.supervision;

import java.util.List;
import org.folkmoot.projections.communities.Seat;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.OfficerId;

/**
 * One officer's record in a body (下评上): what a rating of them rests on.
 *
 * @param seats all they have held in the body, in the order in which they were taken
 * @param attended representatives' meetings that were held while they sat in the committee, and to which they came
 * @param missed those to which they were called and did not come
 * @param appraisals their ratings, in the order in which they were announced
 */
public record LeaderRecord(
        OfficerId officer,
        List<Seat> seats,
        List<MeetingId> attended,
        List<MeetingId> missed,
        List<Appraisal> appraisals) {

    /** To how many meetings that were held they were called. */
    public int invited() {
        return attended.size() + missed.size();
    }

    /** Ratings that were opened without their duty report. */
    public int reportsMissing() {
        return Math.toIntExact(appraisals.stream()
                .filter(appraisal -> appraisal.report() == Appraisal.Report.MISSING)
                .count());
    }
}
