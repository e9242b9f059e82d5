package org.folkmoot.web.roll;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/**
 * Something unusual about a roll that refuses nothing.
 *
 * @param rule the rule that calls it unusual, or {@code —}
 * @param arguments numbers that the sentence needs
 */
public record ReportWarning(Kind kind, String rule, List<Object> arguments) {

    /** What is unusual. */
    public enum Kind {
        /** The community has fewer households than communities have as a rule. */
        COMMUNITY_SMALL,
        /** The community has more households than communities have as a rule. */
        COMMUNITY_LARGE,
        /** Groups with fewer or more households than usual. */
        GROUP_SIZE,
        /** Households that have named nobody to represent them: the first of their electors who comes to a meeting does. */
        HOUSEHOLDS_UNNAMED,
        /** Birth dates that differ from the one inside the identity card's number. */
        BIRTH_DATE_UNLIKE_DOCUMENT
    }

    public ReportWarning {
        arguments = List.copyOf(arguments);
    }

    /** The warning as a sentence. */
    public String sentence(Locale language) {
        return new MessageFormat(RollProblem.sentences(language).getString("warning." + kind), Locale.ROOT)
                .format(arguments.toArray());
    }
}
