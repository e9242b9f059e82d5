package org.folkmoot.founding;

import java.time.LocalDate;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.OfFile;
import org.folkmoot.decisions.StoredAs;
import org.folkmoot.founding.EarlierDecision.Votes;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.EarlierId;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.jspecify.annotations.Nullable;

/** What is asked for about decisions from before the record. */
public sealed interface FoundingCommand extends Command {
    EarlierId decision();

    /**
     * A member of the committee or of the board enters a decision from its document. It does not stand before it is confirmed.
     *
     * @param title one line that names no person
     * @param text what was decided, kept beside the record
     * @param filing the number under which it is filed; null if it has none
     * @param votes as the document gives them; null where it gives none
     */
    @StoredAs("enter-earlier-decision.v1")
    record EnterEarlierDecision(
            EarlierId decision,
            MeetingKind kind,
            Matter matter,
            LocalDate decidedOn,
            String title,
            Digest text,
            @OfFile Digest document,
            @Nullable String filing,
            @Nullable Votes votes)
            implements FoundingCommand {

        EarlierDecision what() {
            return new EarlierDecision(kind, matter, decidedOn, title, text, document, filing, votes);
        }
    }

    /** Another office confirms that the document says so. */
    @StoredAs("confirm-earlier-decision.v1")
    record ConfirmEarlierDecision(EarlierId decision) implements FoundingCommand {}

    /** Takes back what one has entered, or declines to confirm it. */
    @StoredAs("drop-earlier-decision.v1")
    record DropEarlierDecision(EarlierId decision) implements FoundingCommand {}
}
