package org.folkmoot.projections.hearings;

import static org.folkmoot.projections.kit.Lists.changed;
import static org.folkmoot.projections.kit.Lists.plus;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.folkmoot.hearings.HearingCommand.Participant;
import org.folkmoot.hearings.HearingEvent.DiscussionEnded;
import org.folkmoot.hearings.HearingEvent.HearingAnnounced;
import org.folkmoot.hearings.HearingEvent.HearingOpened;
import org.folkmoot.hearings.HearingEvent.ParticipantsNamed;
import org.folkmoot.projections.hearings.HearingRecord.Stage;
import org.folkmoot.projections.kit.Lists;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.jspecify.annotations.Nullable;

/** The hearings of a community that are neither closed nor cancelled, in the order in which they were announced. */
public record OpenHearingList(List<OpenHearing> hearings) {

    static final OpenHearingList EMPTY = new OpenHearingList(List.of());

    /** @param answerBy the last day for answers that are in time (HEA-6); null before the discussion has ended, or where no rule sets one */
    public record OpenHearing(
            HearingId id,
            ProposalId proposal,
            LocalDate heldOn,
            String place,
            Stage stage,
            List<ResidentId> participants,
            @Nullable LocalDate answerBy) {

        private OpenHearing naming(ParticipantsNamed e) {
            var named = Stream.concat(
                    participants.stream(), e.participants().stream().map(Participant::resident));
            return new OpenHearing(id, proposal, heldOn, place, stage, named.toList(), answerBy);
        }

        private OpenHearing at(Stage next, @Nullable LocalDate answers) {
            return new OpenHearing(id, proposal, heldOn, place, next, participants, answers);
        }
    }

    OpenHearingList with(HearingAnnounced e) {
        return new OpenHearingList(plus(
                hearings,
                new OpenHearing(e.hearing(), e.proposal(), e.heldOn(), e.place(), Stage.ANNOUNCED, List.of(), null)));
    }

    OpenHearingList after(ParticipantsNamed e) {
        return of(e.hearing(), hearing -> hearing.naming(e));
    }

    OpenHearingList after(HearingOpened e) {
        return of(e.hearing(), hearing -> hearing.at(Stage.OPEN, null));
    }

    OpenHearingList after(DiscussionEnded e) {
        return of(e.hearing(), hearing -> hearing.at(Stage.DISCUSSED, e.answerBy()));
    }

    OpenHearingList without(HearingId which) {
        return new OpenHearingList(
                Lists.without(hearings, hearing -> hearing.id().equals(which)));
    }

    private OpenHearingList of(HearingId which, UnaryOperator<OpenHearing> change) {
        return new OpenHearingList(changed(hearings, hearing -> hearing.id().equals(which), change));
    }
}
