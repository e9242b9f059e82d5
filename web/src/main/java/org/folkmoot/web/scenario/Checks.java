package org.folkmoot.web.scenario;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.LocalDate;

/** Prints one line a check and counts those that hold. */
public final class Checks {

    private final PrintWriter out;
    private int held;
    private int failed;

    Checks(PrintWriter out) {
        this.out = out;
    }

    /** Checks that nobody reads. */
    public static Checks unread() {
        return new Checks(new PrintWriter(Writer.nullWriter()));
    }

    /**
     * Makes a check.
     *
     * @param found what was found instead, or further evidence; empty if the sentence says it all
     */
    public void check(boolean holds, String step, LocalDate day, String sentence, String found) {
        if (holds) held++;
        else failed++;
        out.printf(
                "%-4s %-4s %s  %s%s%n",
                holds ? "ok" : "FAIL", step, day, sentence, found.isEmpty() ? "" : " — " + found);
        out.flush();
    }

    /** How many checks held. */
    public int held() {
        return held;
    }

    /** How many did not. */
    public int failed() {
        return failed;
    }
}
