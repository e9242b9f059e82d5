package org.folkmoot.web.forms;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Refusal.Kind;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.RecordJson;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.forms.Sending.Foreseen;
import org.folkmoot.web.forms.ShownForm.Happened;
import org.folkmoot.web.forms.ShownForm.Standing;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Sender;
import org.folkmoot.web.kit.WordFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** All forms, and what the rules say to them. Pages ask here for the forms they show. */
@Component
public class Forms {

    /** Of what has happened meanwhile the latest is shown. */
    private static final int MOST_SHOWN = 20;

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,64}");

    /** Names, in what is handed over to a form, the page below that of the community to which it leads instead of the usual one. */
    public static final String BACK = "back";

    private final Map<String, Form> all = new TreeMap<>();
    private final ObjectProvider<FormSource> sources;
    private final Sending sending;
    private final CommitLog log;
    private final EventNames names;
    private final InstantSource clock;
    private final MessageSource messages;

    Forms(
            ObjectProvider<FormSource> sources,
            Sending sending,
            CommitLog log,
            RecordJson json,
            InstantSource clock,
            MessageSource messages) {
        this.sources = sources;
        this.sending = sending;
        this.log = log;
        this.names = json.names();
        this.clock = clock;
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

    /** Those of one word, in its own order. */
    public List<Form> of(String word) {
        return sources.stream()
                .filter(source -> WordFolder.of(ClassUtils.getUserClass(source)).equals(word))
                .flatMap(source -> source.forms().stream())
                .toList();
    }

    /** @throws EdgeException if there is none of that name */
    public Form named(String name) {
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
        if (!form.isShown()) throw new EdgeException(EdgeRefusal.NOT_FOUND);
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

    /** A fresh key: what is sent under it twice is done once. */
    public static String key() {
        return UUID.randomUUID().toString();
    }

    /** That key, if a form can have carried it; else a fresh one. */
    public static String key(String given) {
        return KEY.matcher(given).matches() ? given : key();
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
        var today = Given.dayOf(clock.instant());
        for (int number = 0; number < Guess.FILLINGS; number++) {
            var given = Guess.filling(number, form, place, today);
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
            return standing(sending.foresee(sender(place, null), wanted(form, place), Sending.ALL_SEEN));
        } catch (EdgeException e) {
            return new Standing.Open();
        }
    }

    static Standing standing(Foreseen foreseen) {
        return foreseen.refused() == null ? new Standing.Allowed() : foreseen.refused();
    }

    /** What has happened meanwhile, the latest of it, as the form tells it. */
    List<Happened> happened(Foreseen foreseen) {
        var since = foreseen.since().stream()
                .map(recorded -> new Happened(
                        recorded.position(),
                        recorded.given().at(),
                        who(recorded.given().by()),
                        names.of(recorded.event()).name()))
                .toList();
        return since.subList(Math.max(0, since.size() - MOST_SHOWN), since.size());
    }

    /** In which capacity somebody acted: who it was is for the record. */
    private static String who(Actor actor) {
        return switch (actor) {
            case Actor.Resident _ -> "resident";
            case Actor.Officer _ -> "officer";
            case Actor.Software _ -> "software";
        };
    }

    /** The command that the form becomes. @throws EdgeException naming the field that is at fault */
    Wanted wanted(Form form, Place place) {
        var gathered = new Gathered(form);
        return gathered.into(form.command(new Typed(place.given(), sender(place, null), form.fields(), gathered, "")));
    }

    /** Who sends the form. @param key null where it is only tried */
    static Sender sender(Place place, @Nullable String key) {
        var actor = place.account().actor();
        if (actor == null) throw new EdgeException(EdgeRefusal.NOT_FOR_THIS_ROLE);
        return new Sender(actor, place.community(), key);
    }

    /** The end of the record. */
    public long head() {
        return log.last();
    }

    /** Whether the account may send the form. */
    static boolean isFor(Form form, Account account) {
        return account.actor() != null && form.roles().contains(account.role());
    }
}
