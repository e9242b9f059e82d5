package org.folkmoot.web.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folkmoot.projections.supervision.Appraisal;
import org.folkmoot.projections.supervision.Graded;
import org.folkmoot.supervision.Subject;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Grade;
import org.folkmoot.vocabulary.MeetingId;
import org.folkmoot.vocabulary.OfficerId;
import org.folkmoot.vocabulary.RatingId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GradeChartTest {

    private static final Subject MEMBER = new Subject(Body.COMMITTEE, new OfficerId("S-00000001"));
    private static final LocalDate DAY = LocalDate.of(2026, 12, 12);

    private static Appraisal appraisal(int year, Subject subject, @Nullable Grade grade) {
        var sum = Derivation.moreThan("RAT-3", 1, 3, 5, Fraction.HALF);
        var graded = grade == null ? null : new Graded(grade, sum, 1, 0, DAY, null, false);
        return new Appraisal(
                new RatingId("T-00000001"),
                year,
                new MeetingId("M-00000001"),
                subject,
                Appraisal.Report.FILED,
                DAY,
                1,
                graded);
    }

    @Test
    void each_grade_has_a_height_and_a_shape_of_its_own() {
        var grades = Stream.of(Grade.values()).limit(4).toList();
        var chart = GradeChart.of(IntStream.range(0, 4)
                .mapToObj(i -> appraisal(2023 + i, MEMBER, grades.get(i)))
                .toList());

        assertThat(chart.marks().stream().map(GradeChart.Mark::y)).isSorted().doesNotHaveDuplicates();
        assertThat(chart.marks().stream().map(GradeChart.Mark::x)).isSorted().doesNotHaveDuplicates();
        assertThat(chart.marks().stream().map(mark -> mark.shape().replaceAll("^M\\d+ \\d+", "")))
                .doesNotHaveDuplicates();
        assertThat(chart.marks()).allSatisfy(mark -> assertThat(mark.y()).isLessThan(chart.height() - 20));
        assertEquals(List.of(2023, 2024, 2025, 2026), years(chart));
    }

    private static List<Integer> years(GradeChart chart) {
        return chart.marks().stream().map(GradeChart.Mark::year).toList();
    }

    @Test
    void only_grades_that_were_given_are_drawn_and_only_if_there_are_two() {
        var one = List.of(appraisal(2025, MEMBER, Grade.COMPETENT), appraisal(2026, MEMBER, null));

        assertEquals(List.of(2025), years(GradeChart.of(one)));
        assertFalse(GradeChart.of(one).isShown());
        assertFalse(GradeChart.of(List.of()).isShown());
        assertTrue(GradeChart.of(Stream.concat(one.stream(), one.stream()).toList())
                .isShown());
    }

    @Test
    void a_long_history_shows_its_last_ratings() {
        var many = IntStream.range(2000, 2020)
                .mapToObj(year -> appraisal(year, MEMBER, Grade.COMPETENT))
                .toList();

        assertEquals(IntStream.range(2013, 2020).boxed().toList(), years(GradeChart.of(many)));
    }

    @Test
    void bodies_have_their_own_scale() {
        var body = new Subject(Body.COMMITTEE, null);
        var chart = GradeChart.of(List.of(appraisal(2026, body, Grade.DISSATISFIED)));

        assertEquals(
                List.of(Grade.SATISFIED, Grade.BASICALLY_SATISFIED, Grade.DISSATISFIED),
                chart.rows().stream().map(GradeChart.Row::grade).toList());
    }
}
