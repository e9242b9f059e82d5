package org.folkmoot.web.texts;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What one text changes in another. */
public final class Difference {

    /** A line with its end; a Chinese character, or any other word or sign. */
    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|.", Pattern.DOTALL);

    /** Pairs of pieces that are compared at most: the time goes by them, and whoever writes a text shall not make others wait. */
    private static final long MOST_PAIRS = 9_000_000;

    private Difference() {}

    /** What became of a run. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** A stretch of text that shares one fate. */
    public record Run(Kind kind, String text) {}

    /** The runs in the order in which they are read: what was taken out, then what came in its place. Lines are compared, then their words. */
    public static List<Run> between(String before, String after) {
        var runs = new ArrayList<Run>();
        compare(runs, LINE, before, after);
        return List.copyOf(runs);
    }

    private static void compare(List<Run> runs, Pattern what, String before, String after) {
        var then = pieces(what, before);
        var now = pieces(what, after);
        if ((long) then.size() * now.size() > MOST_PAIRS) {
            replace(runs, before, after);
            return;
        }
        var gone = new StringBuilder();
        var come = new StringBuilder();
        for (var delta : DiffUtils.diff(then, now, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                change(runs, what, gone, come);
                add(runs, Kind.KEPT, String.join("", delta.getSource().getLines()));
            } else {
                gone.append(String.join("", delta.getSource().getLines()));
                come.append(String.join("", delta.getTarget().getLines()));
            }
        }
        change(runs, what, gone, come);
    }

    private static void change(List<Run> runs, Pattern what, StringBuilder gone, StringBuilder come) {
        if (what == LINE && !gone.isEmpty() && !come.isEmpty()) compare(runs, WORD, gone.toString(), come.toString());
        else replace(runs, gone.toString(), come.toString());
        gone.setLength(0);
        come.setLength(0);
    }

    private static List<String> pieces(Pattern what, String text) {
        return what.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void replace(List<Run> runs, String before, String after) {
        add(runs, Kind.REMOVED, before);
        add(runs, Kind.ADDED, after);
    }

    /** Runs of one kind that follow each other are one. */
    private static void add(List<Run> runs, Kind kind, String text) {
        if (text.isEmpty()) return;
        boolean goesOn = !runs.isEmpty() && runs.getLast().kind == kind;
        runs.add(new Run(kind, goesOn ? runs.removeLast().text + text : text));
    }
}
