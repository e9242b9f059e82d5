package org.folkmoot.web.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.vocabulary.Period;
import org.folkmoot.vocabulary.ResidentId;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Sender;
import org.folkmoot.web.kit.WrittenDay;
import org.folkmoot.web.texts.PersonalData;

/**
 * What was typed, read as what it is meant to be.
 *
 * <p>All readings throw an {@link EdgeException} that names the field if it is empty ({@code MISSING_FIELD}) or means nothing
 * ({@code INVALID_VALUE}); published lines also if they hold personal data.
 *
 * @param sender who sends it
 * @param fields those of the form, or the columns of a row
 */
public record Typed(Values values, Sender sender, List<Field> fields, Gathered gathered, String prefix) {
    /** Whether something stands in the field. */
    public boolean has(String field) {
        return !raw(field).isBlank();
    }

    /** A flag that is set. */
    public boolean flag(String field) {
        return values.has(prefix + field);
    }

    private String raw(String field) {
        return values.one(prefix + field);
    }

    private String needed(String field) {
        if (!has(field)) throw new EdgeException(EdgeRefusal.MISSING_FIELD, prefix + field);
        return raw(field).strip();
    }

    private <T> T read(String field, Function<String, T> reading) {
        var text = needed(field);
        return EdgeRefusal.INVALID_VALUE.unless(prefix + field, () -> reading.apply(text));
    }

    /** An id that was typed, chosen or handed over, or that of a thing that the form makes. */
    public <T> T id(String field, Function<String, T> kind) {
        return prefix.isEmpty() && gathered.makes(field) ? fresh(field, kind) : read(field, kind);
    }

    /** The id of what is new. @param place where it will stand in the command, such as {@code residents[0].resident} */
    public <T> T fresh(String place, Function<String, T> kind) {
        return kind.apply(gathered.fresh(place));
    }

    /** The same where it may be left out. */
    public <T> Optional<T> optionalId(String field, Function<String, T> kind) {
        return has(field) ? Optional.of(id(field, kind)) : Optional.empty();
    }

    /** The chosen ids. */
    public <T> List<T> ids(String field, Function<String, T> kind) {
        return EdgeRefusal.INVALID_VALUE.unless(
                prefix + field,
                () -> values.many(prefix + field).stream()
                        .filter(value -> !value.isBlank())
                        .map(kind)
                        .toList());
    }

    /** The resident named in the field, else the one who sends the form. */
    public ResidentId resident(String field) {
        return sender.resident(optionalId(field, ResidentId::new).orElse(null), prefix + field);
    }

    public <E extends Enum<E>> E word(String field, Class<E> type) {
        return read(field, text -> Enum.valueOf(type, text));
    }

    public LocalDate day(String field) {
        return read(field, WrittenDay::read);
    }

    /** From the day in one field to the day in another. */
    public Period period(String from, String to) {
        var last = day(to);
        if (last.isBefore(day(from))) throw new EdgeException(EdgeRefusal.INVALID_VALUE, prefix + to);
        return new Period(day(from), last);
    }

    public int number(String field) {
        return read(field, Integer::parseInt);
    }

    /** A line that is published. */
    public String line(String field) {
        return published(field, needed(field));
    }

    /** Any one value, such as the option of a ballot. */
    public String value(String field) {
        return needed(field);
    }

    /** The lines that are not blank. */
    public List<String> lines(String field) {
        return published(field, needed(field))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The days, one in each line; none if the field is empty. */
    public List<LocalDate> days(String field) {
        return has(field)
                ? read(
                        field,
                        text -> text.lines()
                                .filter(line -> !line.isBlank())
                                .map(line -> WrittenDay.read(line.strip()))
                                .toList())
                : List.of();
    }

    /** A text, to be kept beside the record. @return what stands for its digest until it is */
    public Digest text(String field) {
        needed(field);
        var kind = fields.stream()
                .filter(known -> known.name().equals(field))
                .map(Field::keeps)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field is called " + field));
        if (kind == null) throw new IllegalArgumentException(field + " is not kept");
        return gathered.text(kind, raw(field), prefix + field);
    }

    /** The digest of the file that was uploaded with the form, or with an earlier sending of it. */
    public Digest file(String field) {
        return read(field, Digest::new);
    }

    /** What stands for the digest of a text, or the digest of a file, as the field is. */
    Digest digest(String field) {
        boolean ofFile =
                fields.stream().anyMatch(known -> known.name().equals(field) && known.kind() == Field.Kind.FILE);
        return ofFile ? file(field) : text(field);
    }

    private String published(String field, String text) {
        if (PersonalData.in(text)) throw new EdgeException(EdgeRefusal.CONTAINS_PERSONAL_DATA, prefix + field);
        return text;
    }

    /** The numbers typed for these options; a field left empty is none. */
    public SortedMap<String, Integer> counts(String field, List<String> options) {
        var counts = new TreeMap<String, Integer>();
        for (var option : options) counts.put(option, has(field + "." + option) ? number(field + "." + option) : 0);
        return counts;
    }

    /** The rows in which anything stands, each one after another. */
    public <T> List<T> rows(String field, Function<Typed, T> reading) {
        var of = fields.stream()
                .filter(known -> known.name().equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field is called " + field));
        var rows = new ArrayList<T>();
        for (int row = 0; row < of.rows(); row++) {
            var typed = new Typed(values, sender, of.columns(), gathered, prefix + field + "." + row + ".");
            if (of.columns().stream().anyMatch(column -> typed.has(column.name()))) rows.add(reading.apply(typed));
        }
        if (rows.isEmpty()) throw new EdgeException(EdgeRefusal.MISSING_FIELD, prefix + field);
        return List.copyOf(rows);
    }
}
