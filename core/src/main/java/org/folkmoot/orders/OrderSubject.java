package org.folkmoot.orders;

import java.util.regex.Pattern;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.Id;
import org.folkmoot.vocabulary.ReportId;
import org.jspecify.annotations.Nullable;

/** What an order is about, or how it was obeyed: a decision of a body, a duty, an item on the board, or what was reported. */
public record OrderSubject(String value) implements Id {

    /** Of its text, as Java and ECMAScript both read it. */
    public static final String PATTERN = "(?:[BCDNV]-[" + Id.CROCKFORD + "]{8}|" + DutyId.PATTERN + ")";

    /** Of a meeting, from before the record, and of the committee. */
    private static final String DECISIONS = "VBC";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    public OrderSubject {
        if (!FORM.matcher(value).matches())
            throw new IllegalArgumentException(
                    "an order is about a decision, an item on the board, a report or a duty");
    }

    public static OrderSubject of(Id id) {
        return new OrderSubject(id.value());
    }

    /** The decision of a meeting or of the committee; null if it is about something else. */
    public @Nullable DecisionId decision() {
        return DECISIONS.indexOf(value.charAt(0)) < 0 ? null : new DecisionId(value);
    }

    /** The item on the board; null if it is about something else. */
    public @Nullable DisclosureId disclosure() {
        return value.charAt(0) == 'D' ? new DisclosureId(value) : null;
    }

    /** The report; null if it is about something else. */
    public @Nullable ReportId report() {
        return value.charAt(0) == 'N' ? new ReportId(value) : null;
    }

    /** The duty; null if it is about something else. */
    public @Nullable DutyId duty() {
        return Character.isLowerCase(value.charAt(0)) ? new DutyId(value) : null;
    }

    /** The rule by which the office may order it: for what meetings decided L25 31, for what is published 35, for all else 40; for what was reported, the report says it. */
    public String rule() {
        var duty = duty();
        if (disclosure() != null || duty != null && duty.isPublication()) return "DIS-4";
        return value.charAt(0) == 'V' || value.charAt(0) == 'B' ? "MTG-10" : "ORD-1";
    }

    @Override
    public String toString() {
        return value;
    }
}
