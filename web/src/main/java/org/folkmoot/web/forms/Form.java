package org.folkmoot.web.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.folkmoot.decisions.Command;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.OneLine;
import org.folkmoot.web.forms.Field.Kind;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.forms.Place.Options;
import org.folkmoot.web.forms.SentCommand.Bounds;
import org.folkmoot.web.forms.SentCommand.Filled;
import org.folkmoot.web.forms.SentCommand.Made;
import org.folkmoot.web.forms.SentCommand.Text;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.Sender;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.texts.TextKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One command as a form, described in the order in which people fill it in:
 *
 * <pre>{@code
 * Form.of("adjourn-meeting", Role.COMMITTEE, Role.SUPERVISOR)
 *         .under("MTG-2")
 *         .about("meeting")
 *         .day("heldOn")
 *         .becomes(AdjournMeeting.class)
 *         .leadsTo("/meetings/{meeting}")
 * }</pre>
 *
 * Its title is the message {@code form.<name>}. Programs send the command as the record keeps it, but for the ids that are made, the
 * texts that are kept and the components that are filled in here.
 */
public final class Form {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final String name;
    private final Set<Role> roles;
    private final List<Field> fields = new ArrayList<>();
    private final SentCommand sent = new SentCommand();
    private List<String> rules = List.of();
    private @Nullable Function<Typed, Command> command;
    private String next = "";
    private boolean readsMuch;

    /** What stands in a component that programs do not send. */
    @FunctionalInterface
    public interface Filling {
        /** @return null if nothing can be said; then the component is missing */
        @Nullable
        Object of(Sender sender, JsonNode sent);
    }

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

    /**
     * A new thing, whose id begins with that letter and is nobody's choice; {@link Typed#id} gives it by the name.
     *
     * @param component of the command, such as {@code meeting} or {@code residents[].resident}
     */
    public Form makes(String component, char letter) {
        sent.made.put(new MemberPath(component), new Made(letter, false));
        return this;
    }

    /** A thing that is new where its sender names none. */
    public Form makesIfLeftOut(String component, char letter) {
        sent.made.put(new MemberPath(component), new Made(letter, true));
        return this;
    }

    /** A component that programs do not send, because it follows from what they do, or from what we know. */
    public Form fills(String component, Filling how) {
        sent.filled.put(component, new Filled(how, false));
        return this;
    }

    /** A component that programs may leave out. */
    public Form fillsIfLeftOut(String component, Filling how) {
        sent.filled.put(component, new Filled(how, true));
        return this;
    }

    /** A component that names the resident who acts, unless they name another. */
    public Form ownIfLeftOut(String component) {
        return fillsIfLeftOut(
                component, (sender, _) -> sender.actor() instanceof Actor.Resident(var resident) ? resident : null);
    }

    /** The rules take these words only in a component of the command, or these as the keys of a map. */
    public Form takes(String component, List<String> only) {
        sent.bounds.put(component, new Bounds(only, null, OneLine.LONGEST));
        return this;
    }

    /** The rules take only what matches this. @param regex as Java and ECMAScript both read it */
    public Form takes(String component, String regex) {
        sent.bounds.put(component, new Bounds(List.of(), "^" + regex + "$", OneLine.LONGEST));
        return this;
    }

    /** The rules take no more characters than that. */
    public Form takes(String component, int most) {
        sent.bounds.put(component, new Bounds(List.of(), null, most));
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

    /** A text that is kept beside the record, where the command has its digest under the same name. */
    public Form text(String field, TextKind kind) {
        sent.texts.put(new MemberPath(field), new Text(kind, false));
        return with(Field.of(field, Kind.TEXT, true).withKeeps(kind));
    }

    /** A text that may be left out. */
    public Form optionalText(String field, TextKind kind) {
        return optionalTextAt(field, kind)
                .with(Field.of(field, Kind.TEXT, false).withKeeps(kind));
    }

    /** A component, such as one of rows, that programs send as a text to be kept or leave out. */
    public Form optionalTextAt(String component, TextKind kind) {
        sent.texts.put(new MemberPath(component), new Text(kind, true));
        return this;
    }

    /** A file, where the command has its digest under the same name ({@link org.folkmoot.decisions.OfFile}). */
    public Form file(String field) {
        return with(Field.of(field, Kind.FILE, true));
    }

    /** A file that may be left out. */
    public Form optionalFile(String field) {
        return with(Field.of(field, Kind.FILE, false));
    }

    public Form day(String field) {
        return with(Field.of(field, Kind.DAY, true));
    }

    /** A day that may be left out. */
    public Form optionalDay(String field) {
        return with(Field.of(field, Kind.DAY, false));
    }

    /** @param suggested the day that stands in it at first, as ISO 8601 */
    public Form day(String field, Function<Place, String> suggested) {
        return with(Field.of(field, Kind.DAY, true).withSuggested(suggested));
    }

    public Form number(String field, int suggested) {
        return with(Field.of(field, Kind.NUMBER, true).withSuggested(_ -> Integer.toString(suggested)));
    }

    /** A number that may be left out. */
    public Form optionalNumber(String field) {
        return with(Field.of(field, Kind.NUMBER, false));
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
        return with(Field.of(field, Kind.CHOICE, true).withOptions(from));
    }

    public Form optionalChoice(String field, Options from) {
        return with(Field.of(field, Kind.CHOICE, false).withOptions(from));
    }

    /** Any number of the options. */
    public Form many(String field, Options from) {
        return with(Field.of(field, Kind.MANY, false).withOptions(from));
    }

    /** Any number of the options, all of them chosen at first. */
    public Form all(String field, Options from) {
        return with(Field.of(field, Kind.MANY, false).withOptions(from).withSuggested(_ -> Field.ALL));
    }

    public Form lines(String field) {
        return with(Field.of(field, Kind.LINES, true));
    }

    /** Lines that may all be left out. */
    public Form optionalLines(String field) {
        return with(Field.of(field, Kind.LINES, false));
    }

    /** A number for each option. */
    public Form counts(String field, Options from) {
        return with(Field.of(field, Kind.COUNTS, true).withOptions(from));
    }

    /** Things that have the fields of another form each, at most so many. */
    public Form rows(String field, int most, Form columns) {
        return with(Field.of(field, Kind.ROWS, true).withRows(most).withColumns(columns.fields()));
    }

    private Form with(Field field) {
        fields.add(field);
        return this;
    }

    /** The command is made of the fields that are called as its components are, which have been said by now. */
    public Form becomes(Class<? extends Command> type) {
        for (var needed : CommandMaker.needed(type))
            if (!sent.makes(needed)
                    && !sent.filled.containsKey(needed)
                    && fields.stream().noneMatch(field -> field.name().equals(needed)))
                throw new IllegalStateException(name + " has no field " + needed);
        return becomes(new CommandMaker(type, sent));
    }

    /** How what was typed becomes the command, where it is not just so. */
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

    /** What programs send. */
    SentCommand sent() {
        return sent;
    }

    /** Whether there is a page for it; else another page of its word sends the command. */
    public boolean isShown() {
        return command != null;
    }

    Command command(Typed typed) {
        if (command == null) throw new IllegalStateException(name + " is not filled in here");
        return command.apply(typed);
    }

    String next() {
        return next;
    }

    /** The page that follows a command, below that of the community. @param made the ids of its new things */
    String next(JsonNode command, Map<String, String> made) {
        return VARIABLE.matcher(next)
                .replaceAll(found -> made.getOrDefault(
                        found.group(1), command.path(found.group(1)).asString("")));
    }

    /** Whether files are sent with it. */
    public boolean hasFiles() {
        return fields.stream()
                .flatMap(field -> Stream.concat(Stream.of(field), field.columns().stream()))
                .anyMatch(field -> field.kind() == Kind.FILE);
    }

    /** Whether there is nothing to fill in: the form is a button. */
    public boolean isButton() {
        return fields.stream().allMatch(field -> field.kind() == Kind.SUBJECT);
    }
}
