package org.folkmoot.web.words;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.decisions.Command;
import org.folkmoot.decisions.Event;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.web.forms.FormSource;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.WordFolder;
import org.springframework.util.ClassUtils;

/**
 * A word of the law with everything that it shows of itself outside its own pages: one component in its folder of web. Nothing
 * lists the words: what a word answers here appears in the console, on the home page, in the navigation, in the search of the
 * record, beside its commits and in the story of a matter.
 *
 * <pre>{@code
 * @Component
 * @Order(35) // where the console shows it; the others have tens, in the order of a year's work
 * class PetitionWord implements Word {
 *
 *     public List<Things> things() {
 *         return List.of(Things.of("petition", 'N').withPage("/petitions/").withUnderWay(this::open));
 *     }
 *
 *     public List<Way> ways() { return List.of(new Way(35, "petitions", "/petitions", Visitor::isAtHome)); }
 *
 *     public Stream<Need> needs(Account account, CommunityId community, LocalDate today) {
 *         return account.role() == Role.COMMITTEE ? due(community).map(one -> new Need("confirm-signatures", …)) : Stream.of();
 *     }
 * }
 * }</pre>
 *
 * <p>Its forms are a component of its own, a {@link FormSource}. Its messages stand in its own folder: {@code word.<name>} for the word, {@code form.<form>}, {@code event.<event>},
 * {@code look.<tag>} for the link to a thing, {@code need.<need>}, {@code way.<way>}, {@code shortcut.<way>}, {@code desk.<way>},
 * {@code sealed.<name>} if some of its events are confidential.
 */
public interface Word {

    /** The folder's name, such as {@code votes}. */
    default String name() {
        return WordFolder.of(ClassUtils.getUserClass(this));
    }

    /** Whether the event is one of its own: a word has the same folder name everywhere. */
    default boolean isOf(Class<? extends Event> event) {
        return WordFolder.of(event).equals(name());
    }

    /** Where one finds its things, below the page of a community: where the navigation leads. Empty if it has no page. */
    default String page() {
        return ways().stream().map(Way::path).findFirst().orElse("");
    }

    /** The same for somebody: where most of it is not for their role, what is. */
    default String page(Role role) {
        return page();
    }

    /** The sorts of things that have an id, a tag in the record or a page. */
    default List<Things> things() {
        return List.of();
    }

    /** What of this word waits for that account, in whatever order. */
    default Stream<Need> needs(Account account, CommunityId community, LocalDate today) {
        return Stream.of();
    }

    /** What it tells an account on the home page of the community. */
    default List<HomeSection> home(Account account, CommunityId community, LocalDate today) {
        return List.of();
    }

    /** Its ways in the head of every page. */
    default List<Way> ways() {
        return List.of();
    }

    /** Ways that the home page offers to accounts that come for them. */
    default List<Way> shortcuts() {
        return List.of();
    }

    /** Pages of its own on which it sends what is more than a form, for the console; their messages are under {@code desk.}. */
    default List<Way> desks() {
        return List.of();
    }

    /** Where a duty of this word is done that is not done at what it is about, below the page of the community. */
    default Optional<String> placeOf(DutyId duty) {
        return Optional.empty();
    }

    /**
     * What the software has to do by itself in that community, because its time has come or a number is reached. It is asked again and
     * again, so that what was lost is sent once more; sent twice, it is done once.
     */
    default Stream<? extends Command> due(CommunityId community, LocalDate today) {
        return Stream.of();
    }

    /**
     * Which of its events belong to the story of a matter. It is asked again with what all words have found so far, until no word
     * knows more; what are thousands (arrivals, ballots) it leaves out.
     *
     * @param matter the proposal that the story is about
     * @param told the events found so far, at first none
     */
    default Stream<Boundary> story(ProposalId matter, Collection<Event> told) {
        return Stream.of();
    }
}
