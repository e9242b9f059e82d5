package org.folkmoot.web.forms;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.folkmoot.decisions.Confidential;
import org.folkmoot.decisions.Confidential.Readers;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Refusal.Kind;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.RecordJson;
import org.folkmoot.record.Recorded;
import org.folkmoot.replay.Outlook;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommandId;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;
import org.folkmoot.web.forms.ShownForm.Happened;
import org.folkmoot.web.forms.ShownForm.Standing;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.SelfCheck;
import org.folkmoot.web.kit.Sender;
import org.folkmoot.web.texts.TextKind;
import org.folkmoot.web.texts.TextStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** All forms, and what the rules say to them. Pages ask here for the forms they show. */
@Component
public class Forms {

    /** Of what has happened meanwhile the latest is shown. */
    private static final int MOST_SHOWN = 20;

    /** Names, in what is handed over to a form, the page below that of the community to which it leads instead of the usual one. */
    public static final String BACK = "back";

    private final Map<String, Form> all = new TreeMap<>();
    private final ObjectProvider<FormSource> sources;
    private final Outlook outlook;
    private final CommitLog log;
    private final EventNames names;
    private final TextStore texts;
    private final InstantSource clock;
    private final SelfCheck self;
    private final MessageSource messages;

    Forms(
            ObjectProvider<FormSource> sources,
            Outlook outlook,
            CommitLog log,
            RecordJson json,
            TextStore texts,
            InstantSource clock,
            SelfCheck self,
            MessageSource messages) {
        this.sources = sources;
        this.outlook = outlook;
        this.log = log;
        this.names = json.names();
        this.texts = texts;
        this.clock = clock;
        this.self = self;
        this.messages = messages;
    }

    /** All forms by their names. Sources may ask for forms themselves, so they are asked when the first form is. */
    public synchronized Map<String, Form> all() {
        if (all.isEmpty())
            sources.stream().flatMap(source -> source.forms().stream()).forEach(form -> {
                if (all.put(form.name(), form) != null)
                    throw new IllegalStateException("two forms are called " + form.name());
            });
        return all;
    }

    /** @throws EdgeException if there is none of that name */
    Form named(String name) {
        var form = all().get(name);
        if (form == null) throw new EdgeException(EdgeRefusal.NOT_FOUND);
        return form;
    }

    /**
     * A form to be shown on a page.
     *
     * @param given what it is about, and what may stand in it already
     * @return empty if the account is not one that may send it
     */
    public Optional<ShownForm> shown(String name, Account account, CommunityId community, Values given) {
        var form = named(name);
        if (!isFor(form, account)) return Optional.empty();
        var place = new Place(community, account, given);
        return Optional.of(draw(form, place, key(), head(), beforehand(form, place), null, null, List.of()));
    }

    /** Those of several forms about one thing that the account may send, in the given order. */
    public List<ShownForm> shown(List<String> which, Account account, CommunityId community, Values given) {
        return which.stream()
                .flatMap(name -> shown(name, account, community, given).stream())
                .toList();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    ShownForm draw(
            Form form,
            Place place,
            String key,
            long seen,
            Standing standing,
            Standing.@Nullable Forbidden refused,
            @Nullable EdgeException wrong,
            List<Happened> since) {
        return new ShownForm(
                form,
                Drawing.id(form, place),
                "/communities/" + place.community() + "/forms/" + form.name(),
                key,
                seen,
                place.given().one(BACK),
                new Drawing(messages, form, place, wrong).fields(),
                standing,
                refused,
                since);
    }

    /** What the rules say to a form before anything is typed; empty if the account is not one that may send it. */
    public Optional<Standing> standing(String name, Account account, CommunityId community, Values given) {
        var form = named(name);
        return isFor(form, account)
                ? Optional.of(beforehand(form, new Place(community, account, given)))
                : Optional.empty();
    }

    /** What the rules say before anything is typed: forbidden is only what is so whatever one types. */
    private Standing beforehand(Form form, Place shown) {
        var place = new Place(shown.community(), shown.account(), shown.given(), true);
        Standing.Forbidden forbidden = null;
        boolean open = false;
        var tried = new HashSet<Values>();
        for (int number = 0; number < Guess.FILLINGS; number++) {
            var given = Guess.filling(number, form, place, now(place).today());
            if (!tried.add(given)) continue; // some decisions read the whole roll
            var standing = standing(form, new Place(place.community(), place.account(), given));
            if (standing instanceof Standing.Allowed) return standing;
            if (!(standing instanceof Standing.Forbidden found) || isAboutWhatIsTyped(found)) open = true;
            else if (forbidden == null) forbidden = found;
        }
        return open || forbidden == null ? new Standing.Open() : forbidden;
    }

    private static boolean isAboutWhatIsTyped(Standing.Forbidden found) {
        return found.why().kind() == Kind.CONTENT;
    }

    /** What the rules say to the form as it is filled in. */
    private Standing standing(Form form, Place place) {
        try {
            return foreseen(form, place, key(), Long.MAX_VALUE).standing();
        } catch (EdgeException e) {
            return new Standing.Open();
        }
    }

    /**
     * What would be decided.
     *
     * @param refused null if the rules allow it
     * @param since what the sender is shown of what has happened meanwhile
     */
    record Foreseen(Standing.@Nullable Forbidden refused, List<Happened> since) {
        Standing standing() {
            return refused == null ? new Standing.Allowed() : refused;
        }
    }

    /** What would be decided now, and what has happened after that position to what the decision depends on. */
    Foreseen foreseen(Form form, Place place, String key, long seen) {
        var given = now(place);
        var command = form.command(typed(form, place, key, (_, text) -> Digest.of(text)));
        var foreseen = outlook.of(given, command, seen);
        var refused = foreseen.decision() instanceof Decision.Refused(var why, var sum)
                ? new Standing.Forbidden(why, sum)
                : self.against(command)
                        .map(doubt -> new Standing.Forbidden(doubt, null))
                        .orElse(null);
        var since = foreseen.since().stream()
                .filter(recorded -> isShown(recorded, given.by(), refused == null))
                .map(recorded -> new Happened(
                        recorded.position(),
                        recorded.given().at(),
                        who(recorded.given().by()),
                        names.of(recorded.event()).name()))
                .toList();
        return new Foreseen(refused, since.subList(Math.max(0, since.size() - MOST_SHOWN), since.size()));
    }

    /**
     * Who may look at a thing by naming it in a form does not learn when others voted or came: what ties a person to their choice is
     * told to that person only, and a resident hears of others' acts only where they might have acted themselves.
     */
    static boolean isShown(Recorded recorded, Actor reader, boolean allowed) {
        var by = recorded.given().by();
        if (by.equals(reader)) return true;
        if (recorded.event() instanceof Confidential fact && fact.readers() == Readers.AUDITORS) return false;
        if (by instanceof Actor.Resident && reader instanceof Actor.Resident) return false;
        return allowed || !(reader instanceof Actor.Resident);
    }

    /** In which capacity somebody acted: who it was is for the record. */
    private static String who(Actor actor) {
        return switch (actor) {
            case Actor.Resident _ -> "resident";
            case Actor.Officer _ -> "officer";
            case Actor.Software _ -> "software";
        };
    }

    Typed typed(Form form, Place place, String key) {
        var community = place.community();
        return typed(form, place, key, (kind, text) -> texts.keep(community, kind, text, new CommandId(key)));
    }

    private Typed typed(
            Form form, Place place, String key, java.util.function.BiFunction<TextKind, String, Digest> keep) {
        var actor = place.account().actor();
        if (actor == null) throw new EdgeException(EdgeRefusal.NOT_FOR_THIS_ROLE);
        var sender = new Sender(actor, place.community(), new CommandId(key));
        return new Typed(place.given(), sender, form.made(), keep, "");
    }

    private Given now(Place place) {
        var actor = place.account().actor();
        if (actor == null) throw new EdgeException(EdgeRefusal.NOT_FOR_THIS_ROLE);
        return new Given(clock.instant(), actor, place.community());
    }

    /** The end of the record. */
    long head() {
        return log.head().position();
    }

    /** Whether a command of that id was accepted. */
    boolean isRecorded(CommunityId community, String key) {
        return log.outcome(community, new CommandId(key)).isPresent();
    }

    /** Whether the account may send the form. */
    static boolean isFor(Form form, Account account) {
        return account.actor() != null && form.roles().contains(account.role());
    }
}
