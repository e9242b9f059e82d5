package org.folkmoot.projections.supervision;

import static org.folkmoot.projections.kit.Lists.changed;
import static org.folkmoot.projections.kit.Lists.plus;

import java.util.List;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.RatingId;

/** Some ratings of a community, in the order in which they were announced. */
public record RatingPage(List<Entry> ratings) {

    static final RatingPage EMPTY = new RatingPage(List.of());

    public enum Stage {
        ANNOUNCED,
        OPEN,
        CLOSED
    }

    public record Entry(RatingId id, int year, MeetingId meeting, int subjects, Stage stage) {}

    RatingPage with(RatingAnnounced e) {
        return new RatingPage(plus(
                ratings,
                new Entry(e.rating(), e.year(), e.meeting(), e.subjects().size(), Stage.ANNOUNCED)));
    }

    RatingPage at(RatingId which, Stage stage) {
        return new RatingPage(changed(
                ratings,
                one -> one.id().equals(which),
                one -> new Entry(one.id(), one.year(), one.meeting(), one.subjects(), stage)));
    }
}
