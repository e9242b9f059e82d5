package org.folkmoot.web.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.folkmoot.projections.supervision.Appraisal;
import org.folkmoot.projections.supervision.Graded;
import org.folkmoot.vocabulary.Grade;

/**
 * Where things stand in a drawing of somebody's grades, the oldest on the left, the best at the top. A grade is told by the height
 * of its mark and by the mark's shape, not by colour.
 *
 * @param rows a line for each grade
 * @param line what joins the marks
 */
public record GradeChart(int width, int height, List<Row> rows, String line, List<Mark> marks) {

    /** More do not fit a phone; the table has them all. */
    static final int MOST = 7;

    private static final int WIDTH = 360;
    private static final int LEFT = 130;
    private static final int RIGHT = 335;
    private static final int TOP = 22;
    private static final int STEP = 38;

    /** A grade and its height. */
    public record Row(Grade grade, int y) {}

    /** @param shape an SVG path @param year what it is about */
    public record Mark(int x, int y, int year, Grade grade, String shape) {}

    /** The appraisals that gave a grade, in their order, as they can be drawn; of one there is nothing to compare. */
    static GradeChart of(List<Appraisal> appraisals) {
        var graded = appraisals.stream().filter(one -> one.graded() != null).toList();
        var last = graded.subList(Math.max(0, graded.size() - MOST), graded.size());
        boolean body = last.stream().anyMatch(one -> one.subject().officer() == null);
        var scale = body ? Grade.OF_BODIES : Grade.OF_MEMBERS;
        var marks = new ArrayList<Mark>();
        for (var one : last)
            if (one.graded() instanceof Graded given)
                marks.add(mark(marks.size(), last.size(), one.year(), given.grade(), scale));
        var line = marks.stream().map(mark -> mark.x() + "," + mark.y()).collect(Collectors.joining(" "));
        var rows = scale.stream()
                .map(grade -> new Row(grade, height(scale, grade)))
                .toList();
        return new GradeChart(WIDTH, TOP + STEP * scale.size() + 14, rows, line, List.copyOf(marks));
    }

    private static Mark mark(int number, int count, int year, Grade grade, List<Grade> scale) {
        int x = count == 1 ? (LEFT + RIGHT) / 2 : LEFT + 20 + number * (RIGHT - LEFT - 20) / (count - 1);
        int y = height(scale, grade);
        return new Mark(x, y, year, grade, shape(scale.size() - 1 - scale.indexOf(grade), x, y));
    }

    private static int height(List<Grade> scale, Grade grade) {
        return TOP + STEP * scale.indexOf(grade);
    }

    /** A cross for the worst, then a triangle, a square and a circle. */
    private static String shape(int fromWorst, int x, int y) {
        return switch (fromWorst) {
            case 0 -> "M%d %d l14 14 m0 -14 l-14 14".formatted(x - 7, y - 7);
            case 1 -> "M%d %d l8 14 h-16 z".formatted(x, y - 8);
            case 2 -> "M%d %d h14 v14 h-14 z".formatted(x - 7, y - 7);
            default -> "M%d %d a8 8 0 1 0 16 0 a8 8 0 1 0 -16 0 z".formatted(x - 8, y);
        };
    }

    /** Whether there is anything to see. */
    public boolean isShown() {
        return marks.size() > 1;
    }

    public int left() {
        return LEFT;
    }
}
