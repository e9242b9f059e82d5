package org.folkmoot.web.roll;

import java.time.Instant;
import org.folkmoot.decisions.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A roll file on its way into a community, as far as it has come. Safe for many threads: a step replaces the whole.
 *
 * @param id of the upload, on whatever node
 * @param file what was uploaded; null once it is not needed any more
 * @param formGroups whether groups that are not there may be formed
 * @param report what the check found; it holds no personal value
 * @param begun whether an earlier run has imported a part of the file
 * @param since when it was uploaded or last handled
 */
record ImportWork(
        String id,
        byte @Nullable [] file,
        boolean formGroups,
        RollReport report,
        boolean begun,
        Instant since,
        Stage stage) {

    /** How far it has come. */
    sealed interface Stage {

        /** It waits for a person to look at the report. @param complete whether the very file was imported before */
        record Checked(boolean complete) implements Stage {}

        /** @param done households of {@code all} that were handed in */
        record Running(int done, int all) implements Stage {}

        record Ended(ImportResult result) implements Stage {}

        /** @param why why not; null if it is given up */
        record GivenUp(@Nullable Refusal why) implements Stage {}

        /** Something is out of order. @param fault names the entry in the log */
        record Broken(String fault) implements Stage {}
    }

    ImportWork at(Stage next, Instant now) {
        boolean needed = !(next instanceof Stage.Ended(ImportResult.Complete _))
                && !(next instanceof Stage.GivenUp(var why) && why == null);
        return new ImportWork(id, needed ? file : null, formGroups, report, begun, now, next);
    }

    public boolean isRunning() {
        return stage instanceof Stage.Running;
    }

    /** The name of the stage, for the messages. */
    public String word() {
        return switch (stage) {
            case Stage.Checked checked -> checked.complete() ? "complete" : "checked";
            case Stage.Running _ -> "running";
            case Stage.Ended(var result) ->
                switch (result) {
                    case ImportResult.Complete _ -> "imported";
                    case ImportResult.NotClean _ -> "not-clean";
                    case ImportResult.NotStarted _ -> "not-started";
                    case ImportResult.Unfinished _ -> "unfinished";
                };
            case Stage.GivenUp(var why) -> why == null ? "given-up" : "not-given-up";
            case Stage.Broken _ -> "broken";
        };
    }

    /** Whether the file is here to be imported. */
    public boolean mayRun() {
        return file != null && !isRunning() && report.valid().households() > 0 && !"complete".equals(word());
    }

    /** Whether an import of the file may have been begun and not ended. */
    public boolean mayBeGivenUp() {
        return file != null
                && !isRunning()
                && (begun || stage instanceof Stage.Ended(ImportResult.Unfinished _) || stage instanceof Stage.Broken)
                && !"complete".equals(word());
    }

    /** Nothing of what is in it. */
    @Override
    public String toString() {
        return "ImportWork[" + word() + "]";
    }
}
