package org.folkmoot.web.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.folkmoot.meetings.Attendance;
import org.folkmoot.meetings.MeetingRefusal;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.meetings.MeetingSheet;
import org.folkmoot.projections.meetings.MeetingSheets;
import org.folkmoot.projections.rulebook.RuleBookSheets;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.HouseholdId;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.ShownForm;
import org.folkmoot.web.forms.Values;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.CurrentRoll;
import org.folkmoot.web.identity.Purpose;
import org.folkmoot.web.identity.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds those who have come, by what they say at the door, and says of each whether they can be checked in. */
@Component
record Desk(Vault vault, CurrentRoll roll, Forms forms, Views views) {

    /** More are not shown: whoever stands at the door can say more of themselves. */
    static final int MOST_ROWS = 12;

    private static final Pattern HOUSEHOLD = Pattern.compile("H-[0-9A-Z]{8}");

    /**
     * Somebody at the door.
     *
     * @param names whether the household has named nobody, and they represent it by coming first
     * @param checkIn null if the account may not check anybody in
     * @param checkOut where they are checked in already
     */
    record Row(
            ResidentId resident,
            HouseholdId household,
            boolean represents,
            boolean names,
            String name,
            String address,
            @Nullable ShownForm checkIn,
            @Nullable ShownForm checkOut) {}

    /**
     * @param more whether there are others whom the words fit
     * @param written whether forms on paper are taken
     */
    record Found(String words, List<Row> rows, boolean more, boolean written) {}

    private record Person(
            ResidentId resident, HouseholdId household, boolean represents, String name, String address) {}

    /** @param isToday whether this is the day of the meeting: before it, only forms on paper are taken */
    Found find(Account clerk, CommunityId community, MeetingSheet meeting, boolean isToday, String words) {
        var people = people(clerk, community, words.strip());
        boolean written = takesForms(views, community, meeting.id().value());
        var attendance = isToday || !written ? "" : Attendance.ON_PAPER.name();
        var rows = people.stream()
                .limit(MOST_ROWS)
                .map(person -> row(clerk, community, meeting, person, attendance))
                .toList();
        return new Found(words, rows, people.size() > rows.size(), written);
    }

    /** Whether forms on paper are taken in a meeting. */
    static boolean takesForms(Views views, CommunityId community, String meeting) {
        return views.find(MeetingSheets.class, community, meeting)
                .flatMap(sheet -> RuleBookSheets.book(views, community, sheet.ruleBook()))
                .filter(book -> book.on("assembly.written"))
                .isPresent();
    }

    private List<Person> people(Account clerk, CommunityId community, String words) {
        if (HOUSEHOLD.matcher(words).matches()) return household(clerk, community, new HouseholdId(words));
        return vault.search(clerk, Purpose.CHECK_IN, community, words).stream()
                .map(one -> new Person(
                        one.resident(),
                        one.household(),
                        one.representative(),
                        one.name(),
                        one.building() + " " + one.unit()))
                .toList();
    }

    private List<Person> household(Account clerk, CommunityId community, HouseholdId household) {
        var entry = roll.household(community, household);
        var cards = vault.persons(clerk, Purpose.CHECK_IN, entry.residents());
        var people = new ArrayList<Person>();
        for (var resident : entry.residents()) {
            var card = cards.get(resident);
            var name = card == null || card.name() == null ? resident.value() : card.name();
            var address = card == null || card.building() == null
                    ? ""
                    : card.building() + " " + Objects.requireNonNullElse(card.unit(), "");
            people.add(new Person(resident, household, entry.isRepresentedBy(resident), name, address));
        }
        return people;
    }

    private Row row(Account clerk, CommunityId community, MeetingSheet meeting, Person person, String attendance) {
        var values = values(meeting, person, attendance);
        var checkIn = forms.shown("check-in", clerk, community, values).orElse(null);
        return new Row(
                person.resident(),
                person.household(),
                person.represents(),
                names(community, meeting, person),
                person.name(),
                person.address(),
                checkIn,
                isIn(checkIn)
                        ? forms.shown("check-out", clerk, community, values).orElse(null)
                        : null);
    }

    private boolean names(CommunityId community, MeetingSheet meeting, Person person) {
        if (meeting.kind() != MeetingKind.ASSEMBLY_OF_HOUSEHOLDS || person.represents()) return false;
        var entry = roll.household(community, person.household());
        return entry.representative() == null && entry.hasElector(person.resident());
    }

    private static boolean isIn(@Nullable ShownForm checkIn) {
        var forbidden = checkIn == null ? null : checkIn.forbidden();
        return forbidden != null && forbidden.why() == MeetingRefusal.ALREADY_CHECKED_IN;
    }

    private static Values values(MeetingSheet meeting, Person person, String attendance) {
        var household = meeting.kind() == MeetingKind.ASSEMBLY_OF_HOUSEHOLDS
                ? person.household().value()
                : "";
        return Values.of(
                "meeting",
                meeting.id(),
                "household",
                household,
                "resident",
                person.resident(),
                "attendance",
                attendance,
                Forms.BACK,
                EveningPages.path(meeting.id()));
    }
}
