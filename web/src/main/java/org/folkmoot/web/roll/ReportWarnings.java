package org.folkmoot.web.roll;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.folkmoot.roll.RollWarning;
import org.folkmoot.roll.RollWarnings;

/** What a roll's numbers give cause to look at. */
final class ReportWarnings {

    private static final int SMALLEST_GROUP = 15;
    private static final int LARGEST_GROUP = 50;

    private ReportWarnings() {}

    /** @param whole whether the file is all the community has: sizes of a part say nothing */
    static List<ReportWarning> of(List<RollHousehold> households, LocalDate today, boolean whole) {
        var warnings = new ArrayList<ReportWarning>();
        if (whole) {
            warnAboutCommunity(households, today, warnings);
            warnAboutGroups(households, warnings);
        }
        long unnamed = households.stream()
                .filter(household -> household.representative().isEmpty())
                .count();
        if (unnamed > 0)
            warnings.add(new ReportWarning(ReportWarning.Kind.HOUSEHOLDS_UNNAMED, "MTG-3", List.of(unnamed)));
        long differing = households.stream()
                .flatMap(household -> household.persons().stream())
                .filter(ReportWarnings::hasBirthDateUnlikeDocument)
                .count();
        if (differing > 0)
            warnings.add(new ReportWarning(ReportWarning.Kind.BIRTH_DATE_UNLIKE_DOCUMENT, "—", List.of(differing)));
        return warnings;
    }

    private static void warnAboutCommunity(
            List<RollHousehold> households, LocalDate today, List<ReportWarning> warnings) {
        RollWarnings.ofCommunity(households.size(), today)
                .ifPresent(unusual -> warnings.add(new ReportWarning(
                        unusual == RollWarning.COMMUNITY_SMALL
                                ? ReportWarning.Kind.COMMUNITY_SMALL
                                : ReportWarning.Kind.COMMUNITY_LARGE,
                        unusual.rule(),
                        List.of(households.size()))));
    }

    private static void warnAboutGroups(List<RollHousehold> households, List<ReportWarning> warnings) {
        long unusual =
                households.stream()
                        .collect(Collectors.groupingBy(RollHousehold::group, Collectors.counting()))
                        .values()
                        .stream()
                        .filter(size -> size < SMALLEST_GROUP || size > LARGEST_GROUP)
                        .count();
        if (unusual > 0)
            warnings.add(new ReportWarning(
                    ReportWarning.Kind.GROUP_SIZE, "COM-4", List.of(unusual, SMALLEST_GROUP, LARGEST_GROUP)));
    }

    private static boolean hasBirthDateUnlikeDocument(RollPerson person) {
        return DocumentNumber.isIdentityCard(person.document())
                && !person.document()
                        .substring(6, 14)
                        .equals(person.birthDate().toString().replace("-", ""));
    }
}
