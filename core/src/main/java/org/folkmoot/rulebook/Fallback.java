package org.folkmoot.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.folkmoot.decisions.Known;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.RuleBook;

/**
 * What rule book applies when the decision behind one does not stand any more. It is a version of its own: what ran under the other goes
 * on under it. What was decided since stays, and what the fallen decision had chosen is as it was before it.
 */
final class Fallback {

    private Fallback() {}

    static Known<List<RuleBookAdopted>> without(DecisionId decision, LocalDate today) {
        return RuleBookEvent.versions().map(versions -> without(decision, versions, today));
    }

    private static List<RuleBookAdopted> without(DecisionId fallen, List<RuleBookAdopted> versions, LocalDate today) {
        int entered = lastEntered(fallen, versions);
        if (entered < 1) return List.of();
        var last = versions.getLast();
        var before = versions.get(entered - 1);
        var profile = Profiles.values(last.profile());
        var values = new TreeMap<>(last.book().values());
        var chosen = new TreeMap<>(last.chosen());
        last.chosen().forEach((key, decision) -> {
            if (!decision.equals(fallen)) return;
            var earlier = before.chosen().get(key);
            var value =
                    earlier == null ? profile.get(key) : before.book().values().get(key);
            if (value == null) values.remove(key);
            else values.put(key, value);
            if (earlier == null) chosen.remove(key);
            else chosen.put(key, earlier);
        });
        if (values.equals(last.book().values())) return List.of();
        var from = last.book().from().isAfter(today) ? last.book().from() : today;
        var book = RuleBook.of(last.book().version() + 1, from, values);
        return List.of(new RuleBookAdopted(book, last.profile(), null, chosen, fallen));
    }

    /** Where the book that was decided so stands among the versions; -1 if it was not entered. */
    private static int lastEntered(DecisionId decision, List<RuleBookAdopted> versions) {
        int found = -1;
        for (int i = 0; i < versions.size(); i++)
            if (decision.equals(versions.get(i).decision())) found = i;
        return found;
    }
}
