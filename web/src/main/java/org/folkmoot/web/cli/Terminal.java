package org.folkmoot.web.cli;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.folkmoot.decisions.Refusal;
import org.folkmoot.web.kit.Sentences;
import org.folkmoot.web.running.StartFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a subcommand says and in which language: results to the output, complaints to the error output, one sentence each. */
final class Terminal {

    /** Exit codes, stable: others script against them. */
    static final int WELL = 0;

    /** The answer is no: a file is not clean, a record is broken, something is refused. */
    static final int NO = 1;

    /** The command line is wrong. */
    static final int MISUSED = 2;

    /** A fault of the program or of the machine. */
    static final int BROKEN = 70;

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "the language of what is printed (default: the system's)")
    private @Nullable String language;

    /** Chinese where the system or {@code --lang} says so, else English. */
    Locale language() {
        var wanted = language == null ? Locale.getDefault().getLanguage() : language;
        return wanted.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** A sentence of the command line. */
    String sentence(String key, Object... values) {
        var bundle = ResourceBundle.getBundle("org.folkmoot.web.cli.terminal", language(), NO_FALLBACK);
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }

    /** Why something is refused: its code, by which programs know it, and its sentence. */
    String sentence(Refusal why) {
        return why.name() + ": " + new Sentences(Sentences.everyWord()).of(why, language());
    }

    PrintWriter out() {
        return Objects.requireNonNull(command).commandLine().getOut();
    }

    PrintWriter err() {
        return Objects.requireNonNull(command).commandLine().getErr();
    }

    void say(String key, Object... values) {
        out().println(sentence(key, values));
        out().flush();
    }

    /** Says what is wrong. @return {@link #NO} */
    int complain(String key, Object... values) {
        err().println("folkmoot: " + sentence(key, values));
        err().flush();
        return NO;
    }

    /** Says why the server did not start. @return {@link #NO} if it refuses what is there, {@link #BROKEN} if the machine fails it */
    int notStarted(StartFailure why) {
        complain("start.failed", why.getMessage());
        return why.isRefusal() ? NO : BROKEN;
    }

    /** Says what is wrong with the command line. @return {@link #MISUSED} */
    int misused(String key, Object... values) {
        complain(key, values);
        return MISUSED;
    }

    /** Shows how far something has come. @param key what is done */
    ProgressLine progress(String key) {
        return new ProgressLine(err(), isWatched(), sentence(key));
    }

    /** Whether somebody watches, so that lines may be drawn again. */
    static boolean isWatched() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
