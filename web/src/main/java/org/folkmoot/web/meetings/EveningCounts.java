package org.folkmoot.web.meetings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folkmoot.projections.meetings.MeetingSheet;
import org.folkmoot.projections.meetings.MeetingStage;
import org.folkmoot.projections.votes.VoteSheet;
import org.folkmoot.vocabulary.Derivation;
import org.jspecify.annotations.Nullable;

/**
 * What is counted while a meeting is held; nothing in it tells who, or how anybody has voted.
 *
 * @param needed how many must be present; 0 before anybody is entitled
 * @param missing how many of them are not there yet
 * @param arrivals those who have come, by how; who has left again is counted
 * @param voters of each vote of the meeting, how many have cast a ballot
 */
record EveningCounts(
        MeetingStage stage,
        int present,
        int entitled,
        long needed,
        long missing,
        Map<String, Integer> arrivals,
        Map<String, Integer> voters) {

    static EveningCounts of(MeetingSheet sheet, @Nullable Derivation quorum, List<VoteSheet> votes) {
        var electorate = sheet.electorate();
        var needed = quorum == null ? 0 : quorum.needed();
        var arrivals = new LinkedHashMap<String, Integer>();
        sheet.arrivals().forEach((how, many) -> arrivals.put(how.name(), many));
        var voters = new LinkedHashMap<String, Integer>();
        for (var vote : votes) voters.put(vote.id().value(), vote.voters());
        return new EveningCounts(
                sheet.stage(),
                sheet.attending(),
                electorate == null ? 0 : electorate.entitled(),
                needed,
                Math.max(0, needed - sheet.attending()),
                arrivals,
                voters);
    }
}
