package org.folkmoot.web.roll;

import static org.folkmoot.web.roll.RollFault.BIRTH_DATE_INVALID;
import static org.folkmoot.web.roll.RollFault.BIRTH_DATE_IN_FUTURE;
import static org.folkmoot.web.roll.RollFault.BIRTH_DATE_TOO_EARLY;
import static org.folkmoot.web.roll.RollFault.CHARACTER_FORBIDDEN;
import static org.folkmoot.web.roll.RollFault.DOCUMENT_CHECK_DIGIT;
import static org.folkmoot.web.roll.RollFault.DOCUMENT_INVALID;
import static org.folkmoot.web.roll.RollFault.GROUP_CODE_INVALID;
import static org.folkmoot.web.roll.RollFault.PHONE_INVALID;
import static org.folkmoot.web.roll.RollFault.VALUE_COUNT;
import static org.folkmoot.web.roll.RollFault.VALUE_EMPTY;
import static org.folkmoot.web.roll.RollFault.VALUE_TOO_LONG;
import static org.folkmoot.web.roll.RollFault.YES_NO_INVALID;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one line of a roll file says.
 *
 * @param household the key of its household; null if it cannot be read
 * @param dwelling group, building and unit, the same on every line of a household
 * @param person null if the line has a problem
 */
record RollLine(
        long number,
        @Nullable String household,
        Dwelling dwelling,
        @Nullable RollPerson person,
        List<RollProblem> problems) {

    /** Where a household belongs and lives. */
    record Dwelling(String group, String building, String unit) {}

    private static final Pattern GROUP_CODE = Pattern.compile("[\\p{L}\\p{N}-]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9](?:[ -]?[0-9]){5,17}");
    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})(?:([-/.])([0-9]{1,2})\\2([0-9]{1,2})|([0-9]{2})([0-9]{2}))");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "是");
    private static final Set<String> NO = Set.of("", "no", "n", "false", "0", "否");
    private static final int OLDEST_YEARS = 130;

    /** Reads a line. @param today the day of the import */
    static RollLine read(RollTable.Line line, RollTable table, LocalDate today) {
        return new Reading(line, table, today, new ArrayList<>()).read();
    }

    /** A line under the reader's eyes: its problems gather, so that all of them are told at once. */
    private record Reading(RollTable.Line line, RollTable table, LocalDate today, List<RollProblem> problems) {
        RollLine read() {
            if (line.values().size() != table.width()) {
                problems.add(
                        RollProblem.of(line.number(), VALUE_COUNT, line.values().size(), table.width()));
                return new RollLine(line.number(), null, new Dwelling("", "", ""), null, problems);
            }
            for (var column : RollColumn.values()) checkText(column);
            var key = value(RollColumn.HOUSEHOLD);
            var dwelling = new Dwelling(group(), value(RollColumn.BUILDING), value(RollColumn.UNIT));
            var person = person();
            return new RollLine(
                    line.number(), key.isEmpty() ? null : key, dwelling, problems.isEmpty() ? person : null, problems);
        }

        private RollPerson person() {
            var document = document();
            var phone = phone();
            var birthDate = birthDate();
            var representative = representative();
            return new RollPerson(line.number(), value(RollColumn.NAME), document, phone, birthDate, representative);
        }

        private String value(RollColumn column) {
            return line.values()
                    .get(java.util.Objects.requireNonNull(table.columns().get(column)));
        }

        /** The value with digits and letters as a keyboard has them. */
        private String plain(RollColumn column) {
            return Normalizer.normalize(value(column), Normalizer.Form.NFKC).strip();
        }

        private void checkText(RollColumn column) {
            var value = value(column);
            if (value.isEmpty() && column.required()) complain(column, VALUE_EMPTY);
            if (value.codePointCount(0, value.length()) > column.longest())
                complain(column, VALUE_TOO_LONG, column.longest());
            if (value.codePoints().anyMatch(Reading::isForbidden)) complain(column, CHARACTER_FORBIDDEN);
        }

        private static boolean isForbidden(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE,
                        Character.UNASSIGNED -> true;
                default -> character == '\uFFFD'; // what a program leaves where it lost a character
            };
        }

        private String group() {
            var code = plain(RollColumn.GROUP);
            if (isFit(RollColumn.GROUP) && !GROUP_CODE.matcher(code).matches())
                complain(RollColumn.GROUP, GROUP_CODE_INVALID);
            return code;
        }

        private String document() {
            var number = DocumentNumber.normal(value(RollColumn.DOCUMENT));
            if (!isFit(RollColumn.DOCUMENT)) return number;
            if (!DocumentNumber.isWellFormed(number)) complain(RollColumn.DOCUMENT, DOCUMENT_INVALID);
            else if (DocumentNumber.isIdentityCard(number) && !DocumentNumber.checks(number))
                complain(RollColumn.DOCUMENT, DOCUMENT_CHECK_DIGIT);
            return number;
        }

        private String phone() {
            var phone = plain(RollColumn.PHONE);
            if (isFit(RollColumn.PHONE)
                    && !phone.isEmpty()
                    && !PHONE.matcher(phone).matches()) complain(RollColumn.PHONE, PHONE_INVALID);
            return phone;
        }

        private LocalDate birthDate() {
            if (!isFit(RollColumn.BIRTH_DATE)) return today;
            var date = dateOf(plain(RollColumn.BIRTH_DATE));
            if (date == null) complain(RollColumn.BIRTH_DATE, BIRTH_DATE_INVALID);
            else if (date.isAfter(today)) complain(RollColumn.BIRTH_DATE, BIRTH_DATE_IN_FUTURE);
            else if (date.isBefore(today.minusYears(OLDEST_YEARS)))
                complain(RollColumn.BIRTH_DATE, BIRTH_DATE_TOO_EARLY, OLDEST_YEARS);
            return date == null ? today : date;
        }

        private static @Nullable LocalDate dateOf(String text) {
            var parts = DATE.matcher(text);
            if (!parts.matches()) return null;
            int month = parts.group(2) == null ? 5 : 3; // the group of the month; that of the day is the next
            try {
                return LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(month)),
                        Integer.parseInt(parts.group(month + 1)));
            } catch (DateTimeException noSuchDay) {
                return null;
            }
        }

        private boolean representative() {
            var answer = plain(RollColumn.REPRESENTATIVE).toLowerCase(Locale.ROOT);
            if (isFit(RollColumn.REPRESENTATIVE) && !YES.contains(answer) && !NO.contains(answer))
                complain(RollColumn.REPRESENTATIVE, YES_NO_INVALID);
            return YES.contains(answer);
        }

        /** Whether nothing has been said against the column yet: one problem a value is enough. */
        private boolean isFit(RollColumn column) {
            return problems.stream().noneMatch(problem -> problem.column() == column);
        }

        private void complain(RollColumn column, RollFault fault, Object... arguments) {
            problems.add(RollProblem.of(line.number(), column, fault, arguments));
        }
    }
}
