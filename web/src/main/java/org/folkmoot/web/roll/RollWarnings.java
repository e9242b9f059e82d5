package org.folkmoot.web.roll;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a roll's numbers give cause to look at. */
final class RollWarnings {

    private static final int FEWEST_HOUSEHOLDS = 1_000;
    private static final int MOST_HOUSEHOLDS = 3_000;
    private static final int SMALLEST_GROUP = 15;
    private static final int LARGEST_GROUP = 50;

    private RollWarnings() {}

    /** @param whole whether the file is all the community has: sizes of a part say nothing */
    static List<RollWarning> of(List<RollHousehold> households, boolean whole) {
        var warnings = new ArrayList<RollWarning>();
        if (whole) {
            warnAboutCommunity(households, warnings);
            warnAboutGroups(households, warnings);
        }
        long differing = households.stream()
                .flatMap(household -> household.persons().stream())
                .filter(RollWarnings::hasBirthDateUnlikeDocument)
                .count();
        if (differing > 0)
            warnings.add(new RollWarning(RollWarning.Kind.BIRTH_DATE_UNLIKE_DOCUMENT, "—", List.of(differing)));
        return warnings;
    }

    /** COM-1: the law's usual size, which refuses nothing. */
    private static void warnAboutCommunity(List<RollHousehold> households, List<RollWarning> warnings) {
        int size = households.size();
        if (size < FEWEST_HOUSEHOLDS || size > MOST_HOUSEHOLDS)
            warnings.add(new RollWarning(
                    RollWarning.Kind.COMMUNITY_SIZE, "COM-1", List.of(size, FEWEST_HOUSEHOLDS, MOST_HOUSEHOLDS)));
    }

    private static void warnAboutGroups(List<RollHousehold> households, List<RollWarning> warnings) {
        long unusual = households.stream()
                .collect(Collectors.groupingBy(RollHousehold::group, Collectors.counting()))
                .values()
                .stream()
                .filter(size -> size < SMALLEST_GROUP || size > LARGEST_GROUP)
                .count();
        if (unusual > 0)
            warnings.add(new RollWarning(
                    RollWarning.Kind.GROUP_SIZE, "COM-4", List.of(unusual, SMALLEST_GROUP, LARGEST_GROUP)));
    }

    private static boolean hasBirthDateUnlikeDocument(RollPerson person) {
        return DocumentNumber.isIdentityCard(person.document())
                && !person.document().substring(6, 14).equals(person.birthDate().toString().replace("-", ""));
    }
}
