package org.folkmoot.supervision;

import java.util.ArrayList;
import java.util.List;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.Derivation;
import org.folkmoot.vocabulary.Fraction;
import org.folkmoot.vocabulary.Grade;

/** What confirmed forms say of a subject (RAT-3, RAT-6). */
sealed interface Verdict {

    record Graded(Grade grade, Derivation derivation) implements Verdict {}

    /** @param grades between which another round decides, best first */
    record Tied(List<Grade> grades) implements Verdict {}

    /** The grades on a subject's form, best first. */
    static List<Grade> scale(Subject subject) {
        return subject.officer() == null ? Grade.OF_BODIES : Grade.OF_MEMBERS;
    }

    /** Whether residents rate the body (RAT-1, RAT-9). */
    static boolean rates(Body body) {
        return switch (body) {
            case COMMITTEE, SERVICE_STATION, STREET_OFFICE -> true;
            case SUPERVISION_BOARD, PARTY_ORGANISATION -> false;
        };
    }

    /**
     * What the forms say by {@code rating.rule}.
     *
     * @param forms at least one of them valid
     * @throws IllegalArgumentException if the rule is neither {@code majority} nor {@code plurality}
     */
    static Verdict of(FormTally forms, String rule, int ruleBook) {
        return switch (rule) {
            case "majority" -> byMajority(forms, ruleBook);
            case "plurality" -> byPlurality(forms, ruleBook);
            default ->
                throw new IllegalArgumentException("grades are given by majority or plurality, not '" + rule + "'");
        };
    }

    /**
     * The best grade that more than half of the valid forms give or surpass. Where one half ends just where the other begins, neither is
     * more than half: the two grades at which they meet are tied.
     */
    private static Verdict byMajority(FormTally forms, int ruleBook) {
        var given = forms.grades().entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .toList();
        int orBetter = 0;
        for (int i = 0; i < given.size(); i++) {
            var grade = given.get(i).getKey();
            orBetter += given.get(i).getValue();
            var sum = Derivation.moreThan("RAT-3", ruleBook, orBetter, forms.valid(), Fraction.HALF);
            if (sum.holds()) return new Graded(grade, sum);
            if (Fraction.HALF.atLeast(orBetter, forms.valid()))
                return new Tied(List.of(grade, given.get(i + 1).getKey()));
        }
        throw new IllegalStateException("the worst grade or a better one is what all valid forms say");
    }

    /** The grade that most valid forms give: more than the share of whichever comes next. */
    private static Verdict byPlurality(FormTally forms, int ruleBook) {
        var first = new ArrayList<Grade>();
        int most = 0;
        int next = 0;
        for (var one : forms.grades().entrySet()) {
            int number = one.getValue();
            if (number > most) {
                next = most;
                most = number;
                first.clear();
            } else if (number < most) next = Math.max(next, number);
            if (number == most) first.add(one.getKey());
        }
        if (first.size() > 1) return new Tied(first);
        var runnerUp = new Fraction(next, forms.valid());
        return new Graded(first.getFirst(), Derivation.moreThan("RAT-3", ruleBook, most, forms.valid(), runnerUp));
    }
}
