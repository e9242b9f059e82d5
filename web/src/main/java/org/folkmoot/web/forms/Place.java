package org.folkmoot.web.forms;

import java.util.List;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Account;

/**
 * Where and for whom a form is shown.
 *
 * @param given what was typed or handed over, by the names of the fields
 */
public record Place(CommunityId community, Account account, Values given) {

    /** What one can choose from: a value and what it is called. */
    public record Option(String value, String label) {}

    /** Options, made when the form is shown. */
    @FunctionalInterface
    public interface Options {
        List<Option> in(Place place);
    }
}
