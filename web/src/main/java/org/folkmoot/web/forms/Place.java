package org.folkmoot.web.forms;

import java.util.List;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Account;

/**
 * Where and for whom a form is shown.
 *
 * @param given what was typed or handed over, by the names of the fields
 * @param tried whether the form is only tried against the rules and shown to nobody, so that nobody's name need be read
 */
public record Place(CommunityId community, Account account, Values given, boolean tried) {

    public Place(CommunityId community, Account account, Values given) {
        this(community, account, given, false);
    }

    /** What one can choose from: a value and what it is called. */
    public record Option(String value, String label) {}

    /** Options, made when the form is shown. */
    @FunctionalInterface
    public interface Options {
        List<Option> in(Place place);
    }
}
