package org.folkmoot.web.roll;

import java.util.List;
import org.folkmoot.vocabulary.Digest;

/**
 * What the check of a roll file found. It holds no personal value.
 *
 * @param encoding the charset's name, or empty if none reads the file
 * @param found what stands in the file
 * @param valid what of it may be enrolled
 * @param problems in the order of lines
 */
public record RollReport(
        Digest file,
        String encoding,
        Count found,
        Count valid,
        List<RollProblem> problems,
        List<ReportWarning> warnings) {

    /** @param electors residents of age on the day of the import */
    public record Count(int households, int residents, int electors) {}

    public RollReport {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** Whether the file may be imported as it is. */
    public boolean isClean() {
        return problems.isEmpty();
    }
}
