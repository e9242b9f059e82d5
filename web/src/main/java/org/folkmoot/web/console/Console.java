package org.folkmoot.web.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.forms.Field;
import org.folkmoot.web.forms.Field.Kind;
import org.folkmoot.web.forms.Form;
import org.folkmoot.web.forms.Forms;
import org.folkmoot.web.forms.ShownForm.Standing;
import org.folkmoot.web.forms.Values;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.words.AllWords;
import org.folkmoot.web.words.Thing;
import org.folkmoot.web.words.Visitor;
import org.folkmoot.web.words.Way;
import org.folkmoot.web.words.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts the console together: the forms of each word that the account may send, with what the rules say to them, for what is under
 * way. A new form appears by itself.
 */
@Component
record Console(AllWords words, Forms forms) {

    /** How many forms are tried against the rules for one page. */
    static final int MOST_TRIED = 100;

    /**
     * A form.
     *
     * @param address where it is filled in, below the community's page
     * @param standing what the rules say to it; null where it was not tried
     */
    record Entry(Form form, String address, @Nullable Standing standing) {

        public boolean isAllowed() {
            return standing instanceof Standing.Allowed;
        }

        public Standing.@Nullable Forbidden forbidden() {
            return standing instanceof Standing.Forbidden forbidden ? forbidden : null;
        }
    }

    /** Something under way, with the forms about it. */
    record Card(Thing thing, List<Entry> entries) {

        /** What the rules allow, first what they are known to allow. */
        public List<Entry> possible() {
            return entries.stream()
                    .filter(entry -> entry.forbidden() == null)
                    .sorted(Comparator.comparing(Entry::isAllowed).reversed())
                    .toList();
        }

        public List<Entry> forbidden() {
            return entries.stream().filter(entry -> entry.forbidden() != null).toList();
        }
    }

    /**
     * The forms of one word.
     *
     * @param desks pages of the word on which more than forms is sent
     * @param free those about nothing that is there already
     * @param elsewhere those about things that are found on the word's own page, or of which none is under way
     */
    record Section(
            String word, String page, List<Way> desks, List<Entry> free, List<Card> cards, List<Form> elsewhere) {

        boolean isEmpty() {
            return desks.isEmpty() && free.isEmpty() && cards.isEmpty() && elsewhere.isEmpty();
        }
    }

    /** One look at the console, with what may still be tried. */
    private final class Look {
        private final Account account;
        private final CommunityId community;
        private final Map<String, List<Thing>> found = new LinkedHashMap<>();
        private int tried;

        Look(Account account, CommunityId community) {
            this.account = account;
            this.community = community;
        }

        List<Thing> underWay(String subject) {
            return found.computeIfAbsent(subject, one -> words.underWay(community, one));
        }

        List<Way> desks(Word word) {
            return word.desks().stream()
                    .filter(way -> way.whom().test(new Visitor(account, community)))
                    .toList();
        }

        @Nullable
        Standing standing(Form form, Values given) {
            if (++tried > MOST_TRIED) return null;
            return forms.standing(form.name(), account, community, given).orElse(null);
        }
    }

    List<Section> of(Account account, CommunityId community) {
        var look = new Look(account, community);
        return words.all()
                .map(word -> section(look, word, sendable(word, account)))
                .filter(section -> !section.isEmpty())
                .toList();
    }

    private List<Form> sendable(Word word, Account account) {
        return forms.of(word.name()).stream()
                .filter(Form::isShown)
                .filter(form -> form.roles().contains(account.role()))
                .toList();
    }

    private static Section section(Look look, Word word, List<Form> some) {
        var free = new ArrayList<Entry>();
        var elsewhere = new ArrayList<Form>();
        var cards = new LinkedHashMap<Thing, List<Entry>>();
        for (var form : some) {
            var subject = subject(form);
            if (subject.isEmpty()) {
                free.add(new Entry(form, "/forms/" + form.name(), look.standing(form, Values.of())));
                continue;
            }
            var about = look.underWay(subject.get()).stream()
                    .filter(thing -> thing.there().contains(form.name()) || isTried(form, thing))
                    .toList();
            if (about.isEmpty()) elsewhere.add(form);
            for (var thing : about)
                cards.computeIfAbsent(thing, _ -> new ArrayList<>()).add(entry(look, form, thing));
        }
        return new Section(
                word.name(),
                word.page(look.account.role()),
                look.desks(word),
                free,
                cards.entrySet().stream()
                        .map(entry -> new Card(entry.getKey(), entry.getValue()))
                        .toList(),
                elsewhere);
    }

    private static Optional<String> subject(Form form) {
        return form.fields().stream()
                .filter(field -> field.kind() == Kind.SUBJECT)
                .map(Field::name)
                .findFirst();
    }

    private static boolean isTried(Form form, Thing thing) {
        return thing.isEnoughFor(form) && !form.isHeavy();
    }

    private static Entry entry(Look look, Form form, Thing thing) {
        if (!isTried(form, thing)) return new Entry(form, thing.page(), null);
        var subjects = new StringBuilder();
        for (var field : form.fields())
            if (field.kind() == Kind.SUBJECT)
                subjects.append(subjects.isEmpty() ? "?" : "&")
                        .append(field.name())
                        .append('=')
                        .append(thing.values().get(field.name()));
        return new Entry(form, "/forms/" + form.name() + subjects, look.standing(form, thing.given()));
    }
}
