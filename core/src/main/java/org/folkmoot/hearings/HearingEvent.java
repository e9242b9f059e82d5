package org.folkmoot.hearings;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.decisions.Tag;
import org.folkmoot.hearings.HearingCommand.Material;
import org.folkmoot.hearings.HearingCommand.Participant;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.vocabulary.RuleBookRef;
import org.folkmoot.vocabulary.StatementId;

/** What happened to a hearing. */
public sealed interface HearingEvent extends Event {
    HearingId hearing();

    @Override
    default Set<Tag> tags() {
        return Set.of(ofHearing(hearing()));
    }

    @StoredAs("hearing-announced.v1")
    record HearingAnnounced(
            HearingId hearing,
            ProposalId proposal,
            LocalDate announcedOn,
            LocalDate heldOn,
            String place,
            int observers,
            List<String> sides,
            RuleBookRef ruleBook)
            implements HearingEvent {
        public HearingAnnounced {
            sides = List.copyOf(sides);
        }

        @Override
        public Set<Tag> tags() {
            return Set.of(ofHearing(hearing), Tag.of("hearings-on", proposal));
        }
    }

    @StoredAs("participants-named.v1")
    record ParticipantsNamed(HearingId hearing, List<Participant> participants) implements HearingEvent {
        public ParticipantsNamed {
            participants = List.copyOf(participants);
        }
    }

    @StoredAs("materials-shared.v1")
    record MaterialsShared(HearingId hearing, LocalDate sharedOn, List<Material> materials) implements HearingEvent {
        public MaterialsShared {
            materials = List.copyOf(materials);
        }
    }

    @StoredAs("hearing-opened.v1")
    record HearingOpened(HearingId hearing, List<ResidentId> present) implements HearingEvent {
        public HearingOpened {
            present = List.copyOf(present);
        }
    }

    @StoredAs("statement-recorded.v1")
    record StatementRecorded(HearingId hearing, StatementId statement, ResidentId speaker, StatementKind kind, Digest text)
            implements HearingEvent {}

    /** The discussion ended. @param answerBy the last day for answers that are in time (HEA-6) */
    @StoredAs("discussion-ended.v1")
    record DiscussionEnded(HearingId hearing, int statements, int opinions, LocalDate answerBy) implements HearingEvent {}

    @StoredAs("hearing-record-signed.v1")
    record HearingRecordSigned(HearingId hearing, ResidentId participant) implements HearingEvent {}

    /** An opinion was answered. @param late whether after the last day */
    @StoredAs("opinion-answered.v1")
    record OpinionAnswered(
            HearingId hearing, StatementId statement, boolean adopted, Digest reason, LocalDate dueOn, boolean late)
            implements HearingEvent {}

    @StoredAs("hearing-closed.v1")
    record HearingClosed(HearingId hearing, int opinions, int adopted, int answeredLate) implements HearingEvent {}

    @StoredAs("hearing-cancelled.v1")
    record HearingCancelled(HearingId hearing) implements HearingEvent {}

    static Tag ofHearing(HearingId hearing) {
        return Tag.of("hearing", hearing);
    }
}
