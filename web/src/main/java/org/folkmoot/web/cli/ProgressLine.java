package org.folkmoot.web.cli;

import java.io.PrintWriter;

/** How far something has come: a bar that grows on a terminal, a line for every tenth elsewhere. */
final class ProgressLine {

    private static final int WIDTH = 40;

    private final PrintWriter writer;
    private final boolean watched;
    private final String what;
    private int shown = -1;

    ProgressLine(PrintWriter writer, boolean watched, String what) {
        this.writer = writer;
        this.watched = watched;
        this.what = what;
    }

    /** May be called by any thread and in any order; what is behind the furthest is not shown. */
    synchronized void reached(long done, long ofAll) {
        int percent = (int) (done * 100 / ofAll);
        int step = watched ? percent : percent / 10;
        if (step <= shown) return;
        shown = step;
        if (watched) draw(percent);
        else writer.println(what + " " + percent + " %");
        writer.flush();
    }

    private void draw(int percent) {
        int full = percent * WIDTH / 100;
        writer.print("\r" + what + " [" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + percent + " %");
        if (percent == 100) writer.println();
    }
}
