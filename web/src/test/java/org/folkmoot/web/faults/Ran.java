package org.folkmoot.web.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.folkmoot.web.Folkmoot;

/** What a subcommand has printed, and how it ended. */
record Ran(int code, String out, String err) {

    static Ran run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Folkmoot.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    /** As {@link #run}, which must end well. */
    static Ran well(String... arguments) {
        var ran = run(arguments);
        assertEquals(0, ran.code, ran.err);
        return ran;
    }
}
