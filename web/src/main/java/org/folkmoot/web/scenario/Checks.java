package org.folkmoot.web.scenario;

import java.io.PrintWriter;
import java.time.LocalDate;

/** Prints one line a check and counts those that hold. */
final class Checks {

    private final PrintWriter out;
    private int held;
    private int failed;

    Checks(PrintWriter out) {
        this.out = out;
    }

    /** @param found what was found instead, or further evidence; empty if the sentence says it all */
    void check(boolean holds, String step, LocalDate day, String sentence, String found) {
        if (holds) held++;
        else failed++;
        out.printf("%-4s %-4s %s  %s%s%n", holds ? "ok" : "FAIL", step, day, sentence, found.isEmpty() ? "" : " — " + found);
        out.flush();
    }

    int held() {
        return held;
    }

    int failed() {
        return failed;
    }
}
