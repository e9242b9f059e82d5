package org.folkmoot.committee;

import java.time.LocalDate;
import java.util.List;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.OfFile;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.HearingId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.MotionId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.OrderId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.vocabulary.VoteId;
import org.jspecify.annotations.Nullable;

/** What is asked for about a motion in the committee. */
public sealed interface CommitteeCommand extends Command {
    MotionId motion();

    /** Members put motions, and say how they stand to them, each on their own account. */
    sealed interface Moving extends CommitteeCommand {}

    /** What was decided in a sitting is entered by one member and confirmed by another. */
    sealed interface Sitting extends CommitteeCommand {}

    /**
     * Puts a motion to the committee (COM-8).
     *
     * @param purpose what may be done once, when it is carried
     * @param annuls the vote whose result it is to annul, because its ballots or their count were wrong; null for every other purpose
     * @param order that it answers; null for every other purpose
     * @param proposals which it admits to the agenda of the meeting that it calls, or of another, the one whose class it sets, or the one on
     *     which it lets people be heard; none for every other purpose
     * @param meeting to whose agenda it admits them, or whose notice it shortens; null for every other purpose
     * @param matter the class that it sets; null for every other purpose
     * @param hearing whose answers it adopts; null for every other purpose
     * @param kind of the meeting that it calls; null for every other purpose
     * @param day of the meeting or hearing that it calls, or the last one on which a shortened notice is issued; null for every other purpose
     * @param title one line that names no person; the text stays beside the record
     * @param interested members with an interest of their own, who stand aside
     */
    @StoredAs("move-motion.v1")
    record MoveMotion(
            MotionId motion,
            MotionPurpose purpose,
            @Nullable VoteId annuls,
            @Nullable OrderId order,
            List<ProposalId> proposals,
            @Nullable MeetingId meeting,
            @Nullable Matter matter,
            @Nullable HearingId hearing,
            @Nullable MeetingKind kind,
            @Nullable LocalDate day,
            String title,
            Digest text,
            List<OfficerId> interested)
            implements Moving {
        public MoveMotion {
            proposals = List.copyOf(proposals);
            interested = List.copyOf(interested);
        }

        /** A motion that says all there is to it in its text. */
        public static MoveMotion plain(
                MotionId motion, MotionPurpose purpose, String title, Digest text, List<OfficerId> interested) {
            return of(motion, purpose, MotionSubject.NONE, title, text, interested);
        }

        /** A motion about that, which annuls no result and answers no order. */
        public static MoveMotion of(
                MotionId motion,
                MotionPurpose purpose,
                MotionSubject about,
                String title,
                Digest text,
                List<OfficerId> interested) {
            return new MoveMotion(
                    motion,
                    purpose,
                    null,
                    null,
                    about.proposals(),
                    about.meeting(),
                    about.matter(),
                    about.hearing(),
                    about.kind(),
                    about.day(),
                    title,
                    text,
                    interested);
        }

        MotionSubject about() {
            return new MotionSubject(proposals, meeting, matter, hearing, kind, day);
        }
    }

    /** Who put it takes it back. */
    @StoredAs("withdraw-motion.v1")
    record WithdrawMotion(MotionId motion) implements Moving {}

    /** A member says on their own account how they stand to it; until it is decided, they may say otherwise. */
    sealed interface Voicing extends Moving {
        Stance stance();
    }

    @StoredAs("support-motion.v1")
    record SupportMotion(MotionId motion) implements Voicing {
        @Override
        public Stance stance() {
            return Stance.FOR;
        }
    }

    @StoredAs("oppose-motion.v1")
    record OpposeMotion(MotionId motion) implements Voicing {
        @Override
        public Stance stance() {
            return Stance.AGAINST;
        }
    }

    /** A member has an interest of their own in it. */
    @StoredAs("stand-aside.v1")
    record StandAside(MotionId motion) implements Voicing {
        @Override
        public Stance stance() {
            return Stance.ASIDE;
        }
    }

    /**
     * Enters how a sitting voted on it.
     *
     * @param present the members who were there; who of them is in none of the other lists abstained
     */
    @StoredAs("enter-sitting.v1")
    record EnterSitting(
            MotionId motion,
            LocalDate heldOn,
            List<OfficerId> present,
            List<OfficerId> inFavour,
            List<OfficerId> against,
            List<OfficerId> aside)
            implements Sitting {
        public EnterSitting {
            present = List.copyOf(present);
            inFavour = List.copyOf(inFavour);
            against = List.copyOf(against);
            aside = List.copyOf(aside);
        }
    }

    /** Another member who was there finds it true. */
    @StoredAs("confirm-sitting.v1")
    record ConfirmSitting(MotionId motion) implements Sitting {}

    /** A member finds it untrue, before it was confirmed. */
    @StoredAs("reject-sitting.v1")
    record RejectSitting(MotionId motion) implements Sitting {}

    /** A member contradicts what was confirmed. @param reason one line that names no person */
    @StoredAs("contradict-sitting.v1")
    record ContradictSitting(MotionId motion, String reason) implements Sitting {}

    /** A member of the supervision board was there when a sitting was held that was entered, and took part without a vote (COM-6). */
    @StoredAs("sit-in-on-committee.v1")
    record SitInOnCommittee(MotionId motion) implements CommitteeCommand {}

    /**
     * The supervision board records that a court has annulled what was carried (MTG-14).
     *
     * @param judgment the court's paper, which names the parties
     * @param judgedOn the day of the judgment
     */
    @StoredAs("record-court-annulment.v1")
    record RecordCourtAnnulment(
            MotionId motion, @OfFile(personal = true) Digest judgment, LocalDate judgedOn)
            implements CommitteeCommand {}
}
