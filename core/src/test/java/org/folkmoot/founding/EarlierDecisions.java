package org.folkmoot.founding;

import static org.folkmoot.decisions.Ids.officer;
import static org.folkmoot.decisions.Ids.resident;

import java.time.LocalDate;
import org.folkmoot.communities.CommunityEvent.Hand;
import org.folkmoot.founding.FoundingCommand.EnterEarlierDecision;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionConfirmed;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionEntered;
import org.folkmoot.founding.FoundingEvent.EarlierDecisionRevoked;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.EarlierId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.VoteId;

/** A decision from before the record, for tests of what may be done with it. */
public final class EarlierDecisions {

    public static final EarlierId ID = new EarlierId("B-00000001");

    private static final Digest DOCUMENT = new Digest("d".repeat(64));

    private EarlierDecisions() {}

    static EnterEarlierDecision entering(EarlierId decision, EarlierDecision what) {
        return new EnterEarlierDecision(
                decision,
                what.kind(),
                what.matter(),
                what.decidedOn(),
                what.title(),
                what.text(),
                what.document(),
                what.filing(),
                what.votes());
    }

    /** A residents' meeting's, about something important. */
    public static EarlierDecisionEntered entered() {
        return entered(MeetingKind.ASSEMBLY_OF_HOUSEHOLDS, Matter.IMPORTANT, new Digest("e".repeat(64)));
    }

    public static EarlierDecisionEntered entered(MeetingKind kind, Matter matter, Digest text) {
        var what =
                new EarlierDecision(kind, matter, LocalDate.of(2025, 6, 1), "一件事", text, DOCUMENT, "街备〔2025〕7号", null);
        return new EarlierDecisionEntered(ID, what, null, new Hand(officer(1), resident(1), Body.COMMITTEE));
    }

    public static EarlierDecisionConfirmed confirmed() {
        return new EarlierDecisionConfirmed(
                ID, new Hand(officer(11), resident(11), Body.SUPERVISION_BOARD), false, null);
    }

    public static EarlierDecisionRevoked revoked(VoteId by) {
        return new EarlierDecisionRevoked(ID, by);
    }
}
