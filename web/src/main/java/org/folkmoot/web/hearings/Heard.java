package org.folkmoot.web.hearings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.folkmoot.projections.hearings.HearingRecord;
import org.folkmoot.projections.hearings.HearingRecord.Reply;
import org.folkmoot.projections.hearings.HearingRecord.Shared;
import org.folkmoot.projections.hearings.HearingRecord.Statement;
import org.folkmoot.projections.hearings.HearingRecord.Voice;
import org.folkmoot.vocabulary.Range;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.forms.ShownForm;
import org.jspecify.annotations.Nullable;

/**
 * What pages tell of one hearing, to one reader.
 *
 * @param title of the proposal
 * @param notice how long before the hearing it was announced (HEA-2)
 * @param size how many participants the rule book asks for (HEA-4); null where it does not
 * @param names of those participants whose names the reader may know
 * @param mine the reader's own part; null for whoever is no participant
 * @param chair who chaired it, as the reader may call them; null before it was opened
 */
record Heard(
        HearingRecord record,
        String title,
        Before notice,
        @Nullable Range size,
        List<Side> sides,
        Map<ResidentId, String> names,
        @Nullable Voice mine,
        @Nullable String chair,
        List<Document> materials,
        List<Said> statements) {

    /** How many days before the hearing something was done. @param needed null where no rule asks for any */
    record Before(LocalDate on, int days, @Nullable Integer needed) {

        public boolean holds() {
            return needed == null || days >= needed;
        }
    }

    /** Those who speak for one side. */
    record Side(String name, List<Voice> voices) {

        public long present() {
            return voices.stream().filter(Voice::present).count();
        }
    }

    /** @param text null if it is a file, or the reader may not read it */
    record Document(Shared shared, Before before, @Nullable String text) {}

    /** @param text null if the reader may not read it @param erased whether the text is kept no more @param answer null if there is none, or only a draft that the reader does not see @param reason of the answer @param answering the form to answer it */
    record Said(
            Statement statement,
            @Nullable String side,
            @Nullable String text,
            boolean erased,
            @Nullable Reply answer,
            @Nullable String reason,
            @Nullable ShownForm answering) {}

    /** How many participants have come. */
    public long present() {
        return record.participants().stream().filter(Voice::present).count();
    }

    /** How many have signed. */
    public long signed() {
        return record.participants().stream().filter(Voice::signed).count();
    }
}
