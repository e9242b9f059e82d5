package org.folkmoot.web.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.folkmoot.decisions.Command;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.web.forms.Field.Kind;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.forms.Place.Options;
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
 *         .becomes(typed -> new AdjournMeeting(typed.id("meeting", MeetingId::new), typed.day("heldOn")))
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
    private final Map<MemberPath, Character> made = new LinkedHashMap<>();
    private final Set<MemberPath> madeIfLeftOut = new HashSet<>();
    private final Map<MemberPath, TextKind> texts = new LinkedHashMap<>();
    private final Set<MemberPath> textsOrDigests = new HashSet<>();
    private final Map<String, Filling> filled = new LinkedHashMap<>();
    private final Set<String> filledIfLeftOut = new HashSet<>();
    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, String> patterns = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();
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
        made.put(new MemberPath(component), letter);
        return this;
    }

    /** A thing that is new where its sender names none. */
    public Form makesIfLeftOut(String component, char letter) {
        madeIfLeftOut.add(new MemberPath(component));
        return makes(component, letter);
    }

    /** A component that programs do not send, because it follows from what they do, or from what we know. */
    public Form fills(String component, Filling how) {
        filled.put(component, how);
        return this;
    }

    /** A component that programs may leave out. */
    public Form fillsIfLeftOut(String component, Filling how) {
        filledIfLeftOut.add(component);
        return fills(component, how);
    }

    /** A component that names the resident who acts, unless they name another. */
    public Form ownIfLeftOut(String component) {
        return fillsIfLeftOut(
                component, (sender, _) -> sender.actor() instanceof Actor.Resident(var resident) ? resident : null);
    }

    /** The rules take these words only in a component of the command, or these as the keys of a map. */
    public Form takes(String component, List<String> only) {
        words.put(component, only);
        return this;
    }

    /** The rules take only what matches this. @param regex as Java and ECMAScript both read it */
    public Form takes(String component, String regex) {
        patterns.put(component, "^" + regex + "$");
        return this;
    }

    /** The rules take no more characters than that. */
    public Form takes(String component, int most) {
        longest.put(component, most);
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
        texts.put(new MemberPath(field), kind);
        return with(Field.of(field, Kind.TEXT, true).keeping(kind));
    }

    /** A component that programs send as a text to be kept, or as the digest of a document that is handed out elsewhere. */
    public Form textOrDigest(String component, TextKind kind) {
        var path = new MemberPath(component);
        texts.put(path, kind);
        textsOrDigests.add(path);
        return this;
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

    /** Lines that may all be left out. */
    public Form optionalLines(String field) {
        return with(Field.of(field, Kind.LINES, false));
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

    /** The components that hold ids of new things. */
    Set<MemberPath> made() {
        return made.keySet();
    }

    boolean isMade(String place) {
        return made.keySet().stream().anyMatch(path -> path.includes(place));
    }

    /** The letter that an id begins with which is made there. */
    char letterOf(String place) {
        return made.entrySet().stream()
                .filter(one -> one.getKey().includes(place))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " makes nothing at " + place));
    }

    boolean mayBeGiven(MemberPath madeThere) {
        return madeIfLeftOut.contains(madeThere);
    }

    /** The components that are sent as texts, with what they are kept as. */
    Map<MemberPath, TextKind> texts() {
        return texts;
    }

    boolean mayBeDigest(MemberPath text) {
        return textsOrDigests.contains(text);
    }

    /** The components that need not be sent. */
    Map<String, Filling> filled() {
        return filled;
    }

    boolean mayBeGiven(String filledComponent) {
        return filledIfLeftOut.contains(filledComponent);
    }

    List<String> words(String component) {
        return words.getOrDefault(component, List.of());
    }

    @Nullable
    String pattern(String component) {
        return patterns.get(component);
    }

    int longest(String component, int otherwise) {
        return longest.getOrDefault(component, otherwise);
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

    /** Whether there is nothing to fill in: the form is a button. */
    public boolean isButton() {
        return fields.stream().allMatch(field -> field.kind() == Kind.SUBJECT);
    }
}
