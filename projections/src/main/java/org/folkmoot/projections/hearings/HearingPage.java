package org.folkmoot.projections.hearings;

import static org.folkmoot.projections.kit.Lists.changed;
import static org.folkmoot.projections.kit.Lists.plus;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.hearings.HearingEvent;
import org.folkmoot.hearings.HearingEvent.DiscussionEnded;
import org.folkmoot.hearings.HearingEvent.HearingAnnounced;
import org.folkmoot.hearings.HearingEvent.HearingCancelled;
import org.folkmoot.hearings.HearingEvent.HearingClosed;
import org.folkmoot.hearings.HearingEvent.HearingOpened;
import org.folkmoot.hearings.HearingEvent.HearingRecordSigned;
import org.folkmoot.hearings.HearingEvent.MaterialsShared;
import org.folkmoot.hearings.HearingEvent.OpinionAnswered;
import org.folkmoot.hearings.HearingEvent.ParticipantsNamed;
import org.folkmoot.hearings.HearingEvent.StatementRecorded;
import org.folkmoot.projections.hearings.HearingRecord.Stage;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.ProposalId;
import org.jspecify.annotations.Nullable;

/** Some hearings of a community, in the order in which they were announced. */
public record HearingPage(List<Entry> hearings) {

    static final HearingPage EMPTY = new HearingPage(List.of());

    /** A hearing in a list. @param answerBy the last day for answers that are in time; null where there is none, or none yet */
    public record Entry(
            HearingId id,
            ProposalId proposal,
            LocalDate announcedOn,
            LocalDate heldOn,
            String place,
            Stage stage,
            @Nullable LocalDate answerBy) {

        private Entry at(Stage next, @Nullable LocalDate answers) {
            return new Entry(id, proposal, announcedOn, heldOn, place, next, answers);
        }

        private Entry after(HearingEvent event) {
            return switch (event) {
                case HearingAnnounced _, ParticipantsNamed _, MaterialsShared _, StatementRecorded _ -> this;
                case HearingRecordSigned _, OpinionAnswered _ -> this;
                case HearingOpened _ -> at(Stage.OPEN, null);
                case DiscussionEnded e -> at(Stage.DISCUSSED, e.answerBy());
                case HearingClosed _ -> at(Stage.CLOSED, answerBy);
                case HearingCancelled _ -> at(Stage.CANCELLED, answerBy);
            };
        }
    }

    HearingPage after(HearingEvent event) {
        if (event instanceof HearingAnnounced e) return new HearingPage(plus(hearings, entry(e)));
        return new HearingPage(
                changed(hearings, entry -> entry.id().equals(event.hearing()), entry -> entry.after(event)));
    }

    private static Entry entry(HearingAnnounced e) {
        return new Entry(e.hearing(), e.proposal(), e.announcedOn(), e.heldOn(), e.place(), Stage.ANNOUNCED, null);
    }
}
