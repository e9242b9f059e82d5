package org.folkmoot.web.roll;

import static org.folkmoot.web.roll.RollFault.BESIDE_UNREADABLE_LINE;
import static org.folkmoot.web.roll.RollFault.ENCODING_UNKNOWN;
import static org.folkmoot.web.roll.RollFault.GROUP_UNKNOWN;
import static org.folkmoot.web.roll.RollFault.HOUSEHOLD_DIVIDED;
import static org.folkmoot.web.roll.RollFault.HOUSEHOLD_ON_ROLL;
import static org.folkmoot.web.roll.RollFault.HOUSEHOLD_TOO_LARGE;
import static org.folkmoot.web.roll.RollFault.PERSON_ON_ROLL;
import static org.folkmoot.web.roll.RollFault.PERSON_TWICE;
import static org.folkmoot.web.roll.RollFault.REPRESENTATIVE_TWICE;
import static org.folkmoot.web.roll.RollFault.REPRESENTATIVE_UNDER_AGE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.vocabulary.Digest;

/**
 * Reads a roll file to its end before anything of it is used: every problem is told at once, and a household with one bad line is
 * left out whole, for an incomplete household would count wrongly.
 */
public final class RollCheck {

    /** More residents than this in one household are taken for a mistake in the key; the roll would refuse them. */
    public static final int LARGEST_HOUSEHOLD = 60;

    private final RollStanding standing;
    private final LocalDate today;
    private final boolean formGroups;
    private final List<RollProblem> problems = new ArrayList<>();
    private final Set<String> leftOut = new HashSet<>();
    private final Map<String, List<RollLine>> households = new LinkedHashMap<>();

    private RollCheck(RollStanding standing, LocalDate today, boolean formGroups) {
        this.standing = standing;
        this.today = today;
        this.formGroups = formGroups;
    }

    /**
     * Checks a file.
     *
     * @param today the day on which ages count
     * @param formGroups whether groups that the community does not have may be formed
     */
    public static CheckedRoll check(byte[] file, RollStanding standing, LocalDate today, boolean formGroups) {
        return new RollCheck(standing, today, formGroups).check(file);
    }

    private CheckedRoll check(byte[] file) {
        var digest = Digest.of(file);
        switch (RollText.decode(file)) {
            case RollText.Undecodable(long line, long offset) -> {
                return unreadable(digest, "", List.of(RollProblem.of(line, ENCODING_UNKNOWN, offset)));
            }
            case RollText.Decoded(String text, var charset) -> {
                var table = RollTable.read(text);
                if (!table.problems().isEmpty()) return unreadable(digest, charset.name(), table.problems());
                return check(digest, charset.name(), table);
            }
        }
    }

    private CheckedRoll unreadable(Digest file, String encoding, List<RollProblem> why) {
        var none = new RollReport.Count(0, 0, 0);
        return new CheckedRoll(today, new RollReport(file, encoding, none, none, why, List.of()), List.of());
    }

    private CheckedRoll check(Digest file, String encoding, RollTable table) {
        var lines = table.lines().stream()
                .map(line -> RollLine.read(line, table, today))
                .toList();
        lines.forEach(this::place);
        checkNeighbours(lines);
        checkPersons(lines);
        households.forEach(this::checkHousehold);
        problems.sort(Comparator.comparingLong(RollProblem::line));
        var valid = households.keySet().stream()
                .filter(key -> !leftOut.contains(key))
                .map(this::household)
                .toList();
        var warnings = ReportWarnings.of(valid, today, standing.groups().isEmpty());
        var found = count(
                households.size(), lines.size(), lines.stream().flatMap(line -> Stream.ofNullable(line.person())));
        var persons = valid.stream()
                .flatMap(household -> household.persons().stream())
                .toList();
        var report = new RollReport(
                file, encoding, found, count(valid.size(), persons.size(), persons.stream()), problems, warnings);
        return new CheckedRoll(today, report, valid);
    }

    /** Puts a line to its household. */
    private void place(RollLine line) {
        problems.addAll(line.problems());
        var key = line.household();
        if (key == null) return;
        households.computeIfAbsent(key, _ -> new ArrayList<>()).add(line);
        if (!line.problems().isEmpty()) leftOut.add(key);
    }

    private void checkNeighbours(List<RollLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).household() != null) continue;
            if (i > 0) checkNeighbour(lines.get(i - 1));
            if (i + 1 < lines.size()) checkNeighbour(lines.get(i + 1));
        }
    }

    private void checkNeighbour(RollLine line) {
        var key = line.household();
        if (key != null && leftOut.add(key)) problems.add(RollProblem.of(line.number(), BESIDE_UNREADABLE_LINE));
    }

    private void checkPersons(List<RollLine> lines) {
        var seen = new HashMap<String, RollLine>();
        for (var line : lines) {
            var person = line.person();
            if (person == null) continue;
            var first = seen.putIfAbsent(person.document(), line);
            if (first != null) {
                complain(first, RollColumn.DOCUMENT, PERSON_TWICE, line.number());
                complain(line, RollColumn.DOCUMENT, PERSON_TWICE, first.number());
            }
            if (standing.hasPerson().test(person.document())) complain(line, RollColumn.DOCUMENT, PERSON_ON_ROLL);
        }
    }

    private void checkHousehold(String key, List<RollLine> lines) {
        var first = lines.getFirst();
        for (var line : lines)
            if (!line.dwelling().equals(first.dwelling()))
                complain(line, RollColumn.HOUSEHOLD, HOUSEHOLD_DIVIDED, first.number());
        if (!formGroups
                && isReadable(first)
                && !standing.groups().contains(first.dwelling().group()))
            complain(first, RollColumn.GROUP, GROUP_UNKNOWN);
        if (standing.hasHousehold().test(key)) complain(first, RollColumn.HOUSEHOLD, HOUSEHOLD_ON_ROLL);
        if (lines.size() > LARGEST_HOUSEHOLD)
            complain(first, RollColumn.HOUSEHOLD, HOUSEHOLD_TOO_LARGE, lines.size(), LARGEST_HOUSEHOLD);
        if (lines.stream().allMatch(RollCheck::isReadable)) checkRepresentative(lines);
    }

    /** Only where all of its lines can be read: else a representative may well stand on the others. */
    private void checkRepresentative(List<RollLine> lines) {
        var named =
                lines.stream().filter(line -> personOf(line).representative()).toList();
        for (var line : named.stream().skip(1).toList())
            complain(
                    line,
                    RollColumn.REPRESENTATIVE,
                    REPRESENTATIVE_TWICE,
                    named.getFirst().number());
        for (var line : named)
            if (!personOf(line).isAdult(today)) complain(line, RollColumn.REPRESENTATIVE, REPRESENTATIVE_UNDER_AGE);
    }

    private void complain(RollLine line, RollColumn column, RollFault fault, Object... arguments) {
        problems.add(RollProblem.of(line.number(), column, fault, arguments));
        leftOut.add(Objects.requireNonNull(line.household()));
    }

    private RollHousehold household(String key) {
        var lines = Objects.requireNonNull(households.get(key));
        var dwelling = lines.getFirst().dwelling();
        return new RollHousehold(
                key,
                dwelling.group(),
                dwelling.building(),
                dwelling.unit(),
                lines.stream().map(RollCheck::personOf).toList());
    }

    private RollReport.Count count(int households, int residents, Stream<RollPerson> readable) {
        int electors = (int) readable.filter(person -> person.isAdult(today)).count();
        return new RollReport.Count(households, residents, electors);
    }

    private static boolean isReadable(RollLine line) {
        return line.person() != null;
    }

    private static RollPerson personOf(RollLine line) {
        return Objects.requireNonNull(line.person());
    }
}
