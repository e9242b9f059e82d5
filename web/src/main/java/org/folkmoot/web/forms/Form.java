package org.folkmoot.web.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.folkmoot.decisions.Command;
import org.folkmoot.web.forms.Field.Kind;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.forms.Place.Options;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.Words;

/**
 * One command as a form, described in the order in which people fill it in:
 *
 * <pre>{@code
 * Form.of("adjourn-meeting", Role.COMMITTEE, Role.SUPERVISOR)
 *         .under("MTG-2")
 *         .about("meeting")
 *         .day("heldOn")
 *         .becomes(typed -> new AdjournMeeting(typed.id("meeting", MeetingId::new), typed.day("heldOn")))
 *         .leadsTo("/meetings/{meeting}")
 * }</pre>
 *
 * Its title is the message {@code form.<name>}.
 */
public final class Form {

    private final String name;
    private final Set<Role> roles;
    private final List<Field> fields = new ArrayList<>();
    private final Map<String, Character> made = new LinkedHashMap<>();
    private List<String> rules = List.of();
    private Function<Typed, Command> command = _ -> {
        throw new IllegalStateException("the form becomes no command");
    };
    private String next = "";
    private boolean readsMuch;

    private Form(String name, Set<Role> roles) {
        this.name = name;
        this.roles = roles;
    }

    /** @param name of the command in the record, without its version */
    public static Form of(String name, Role... roles) {
        return new Form(name, Set.copyOf(EnumSet.copyOf(Arrays.asList(roles))));
    }

    /** The rules that the decision rests on. */
    public Form under(String... ids) {
        rules = List.of(ids);
        return this;
    }

    /** Ids of what it is about; the page that shows the form hands them over. */
    public Form about(String... names) {
        for (var field : names) fields.add(Field.of(field, Kind.SUBJECT, false));
        return this;
    }

    /** A new thing, whose id begins with that letter; {@link Typed#id} gives it by the name. */
    public Form makes(String field, char letter) {
        made.put(field, letter);
        return this;
    }

    /** One line that comes into the record, or is published: no personal data. */
    public Form line(String field) {
        return with(Field.of(field, Kind.LINE, true));
    }

    /** A line that may be left out. */
    public Form optionalLine(String field) {
        return with(Field.of(field, Kind.LINE, false));
    }

    /** A text that is kept beside the record. */
    public Form text(String field) {
        return with(Field.of(field, Kind.TEXT, true));
    }

    public Form day(String field) {
        return with(Field.of(field, Kind.DAY, true));
    }

    /** @param suggested the day that stands in it at first, as ISO 8601 */
    public Form day(String field, Function<Place, String> suggested) {
        return with(Field.of(field, Kind.DAY, true).suggesting(suggested));
    }

    public Form number(String field, int suggested) {
        return with(Field.of(field, Kind.NUMBER, true).suggesting(_ -> Integer.toString(suggested)));
    }

    public Form flag(String field) {
        return with(Field.of(field, Kind.FLAG, false));
    }

    /** One of a few words of the vocabulary. */
    public Form choice(String field, Words words, Enum<?>... from) {
        return choice(
                field,
                _ -> Arrays.stream(from)
                        .map(value -> new Option(value.name(), words.of(value)))
                        .toList());
    }

    public Form choice(String field, Options from) {
        return with(Field.of(field, Kind.CHOICE, true).choosingFrom(from));
    }

    public Form optionalChoice(String field, Options from) {
        return with(Field.of(field, Kind.CHOICE, false).choosingFrom(from));
    }

    /** Any number of the options. */
    public Form many(String field, Options from) {
        return with(Field.of(field, Kind.MANY, false).choosingFrom(from));
    }

    /** Any number of the options, all of them chosen at first. */
    public Form all(String field, Options from) {
        return with(Field.of(field, Kind.MANY, false).choosingFrom(from).suggesting(_ -> Field.ALL));
    }

    public Form lines(String field) {
        return with(Field.of(field, Kind.LINES, true));
    }

    /** A number for each option. */
    public Form counts(String field, Options from) {
        return with(Field.of(field, Kind.COUNTS, true).choosingFrom(from));
    }

    /** Things that have the fields of another form each, at most so many. */
    public Form rows(String field, int most, Form columns) {
        return with(Field.of(field, Kind.ROWS, true).withRows(most, columns.fields));
    }

    private Form with(Field field) {
        fields.add(field);
        return this;
    }

    /** How what was typed becomes the command. */
    public Form becomes(Function<Typed, Command> how) {
        command = how;
        return this;
    }

    /** The page that follows, below that of the community; {@code {names}} are subjects and new things. */
    public Form leadsTo(String path) {
        next = path;
        return this;
    }

    /** What its decision reads grows with the roll, the attendance or the ballots: it is not tried where many forms are shown. */
    public Form readsMuch() {
        readsMuch = true;
        return this;
    }

    public String name() {
        return name;
    }

    public boolean isHeavy() {
        return readsMuch;
    }

    public Set<Role> roles() {
        return roles;
    }

    public List<Field> fields() {
        return List.copyOf(fields);
    }

    public List<String> rules() {
        return rules;
    }

    Map<String, Character> made() {
        return made;
    }

    Command command(Typed typed) {
        return command.apply(typed);
    }

    String next() {
        return next;
    }

    /** Whether there is nothing to fill in: the form is a button. */
    public boolean isButton() {
        return fields.stream().allMatch(field -> field.kind() == Kind.SUBJECT);
    }
}
