package org.folkmoot.rulebook;

import static org.folkmoot.decisions.Decision.accept;
import static org.folkmoot.decisions.Decision.refuse;
import static org.folkmoot.rulebook.RuleBookRefusal.BEFORE_LAST_VERSION;
import static org.folkmoot.rulebook.RuleBookRefusal.PROFILE_ALREADY_ADOPTED;
import static org.folkmoot.rulebook.RuleBookRefusal.PROFILE_BY_OFFICE_ONLY;
import static org.folkmoot.rulebook.RuleBookRefusal.PROFILE_OF_ANOTHER_TIME;
import static org.folkmoot.rulebook.RuleBookRefusal.PROFILE_UNKNOWN;
import static org.folkmoot.rulebook.RuleBookRefusal.RULE_BOOK_WITHOUT_COMMUNITY;
import static org.folkmoot.rulebook.RuleBookRefusal.VERSION_DATES_BACK;
import static org.folkmoot.rulebook.RuleBookRefusal.VERSION_PUT_OFF;

import java.time.LocalDate;
import java.util.TreeMap;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.communities.CommunityEvent.CommunityConstituted;
import org.folkmoot.decisions.Decider;
import org.folkmoot.decisions.Decision;
import org.folkmoot.decisions.Given;
import org.folkmoot.decisions.Known;
import org.folkmoot.rulebook.Parameters.By;
import org.folkmoot.rulebook.RuleBookCommand.AdoptProfile;
import org.folkmoot.rulebook.RuleBookEvent.RuleBookAdopted;
import org.folkmoot.vocabulary.Actor;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.DecisionId;
import org.folkmoot.vocabulary.RuleBook;
import org.jspecify.annotations.Nullable;

/** The street office or the administrator enters the law's text. They decide nothing: its values are those that are shipped. */
final class ProfileDecider implements Decider<AdoptProfile, ProfileDecider.State> {

    /** @param last the version before; null if this is the first */
    record State(
            boolean byStreetOffice,
            boolean constituted,
            @Nullable RuleBookAdopted last) {}

    @Override
    public Known<State> knows(Given given, AdoptProfile command) {
        return Known.together(
                CommunityEvent.actsFor(Body.STREET_OFFICE, given),
                Known.whether(CommunityEvent.COMMUNITY, CommunityConstituted.class),
                Known.last(RuleBookEvent.RULE_BOOK, RuleBookAdopted.class),
                State::new);
    }

    @Override
    public Decision decide(Given given, AdoptProfile adopt, State state) {
        if (!state.byStreetOffice && !given.by().equals(Actor.ADMINISTRATOR)) return refuse(PROFILE_BY_OFFICE_ONLY);
        if (!state.constituted) return refuse(RULE_BOOK_WITHOUT_COMMUNITY);
        if (!Profiles.names().contains(adopt.profile())) return refuse(PROFILE_UNKNOWN);
        var untimely = untimely(adopt, state.last, given.today());
        if (untimely != null) return refuse(untimely);
        return accept(state.last == null ? first(adopt) : next(adopt, state.last));
    }

    private static @Nullable RuleBookRefusal untimely(
            AdoptProfile adopt, @Nullable RuleBookAdopted last, LocalDate today) {
        var since = Profiles.firstDay(adopt.profile());
        var from = adopt.from();
        var soonest = since.isAfter(today) ? since : today;
        if (last != null) {
            var before = last.book().from();
            if (!since.isAfter(Profiles.firstDay(last.profile()))) return PROFILE_ALREADY_ADOPTED;
            if (from.isBefore(today)) return VERSION_DATES_BACK;
            if (from.isBefore(before)) return BEFORE_LAST_VERSION;
            if (before.isAfter(soonest)) soonest = before;
        }
        if (!Profiles.on(from).equals(adopt.profile())) return PROFILE_OF_ANOTHER_TIME;
        return from.isAfter(soonest) ? VERSION_PUT_OFF : null;
    }

    private static RuleBookAdopted first(AdoptProfile adopt) {
        return RuleBookAdopted.ofLaw(RuleBook.of(1, adopt.from(), Profiles.values(adopt.profile())), adopt.profile());
    }

    /** What the community has chosen stays so where the law that comes lets it: who enters the law's text takes nothing back. */
    private static RuleBookAdopted next(AdoptProfile adopt, RuleBookAdopted last) {
        var values = Profiles.values(adopt.profile());
        var kept = new TreeMap<String, DecisionId>();
        last.chosen().forEach((key, decision) -> {
            var value = last.book().values().get(key);
            if (value == null || !values.containsKey(key) || !stays(key, value, decision, adopt.from())) return;
            values.put(key, value);
            kept.put(key, decision);
        });
        var book = RuleBook.of(last.book().version() + 1, adopt.from(), values);
        return new RuleBookAdopted(book, adopt.profile(), null, kept, null);
    }

    private static boolean stays(String key, String value, DecisionId decision, LocalDate from) {
        var parameter = Parameters.all().get(key);
        return parameter != null
                && By.of(decision).maySet(parameter)
                && Parameters.breach(parameter, value, from) == null;
    }
}
