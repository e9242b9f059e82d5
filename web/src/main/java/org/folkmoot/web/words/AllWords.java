package org.folkmoot.web.words;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Tag;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.kit.Here;
import org.folkmoot.web.kit.Navigation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * All words, and what pages that belong to none ask them.
 *
 * @param words made when the first is asked: they may themselves need what asks them
 */
@Component
public record AllWords(ObjectProvider<Word> words) implements Navigation {
    /** In the order of a year's work. */
    public Stream<Word> all() {
        return words.orderedStream();
    }

    private Stream<Things> things() {
        return all().flatMap(word -> word.things().stream());
    }

    /** What is under way of the sort that a form's subject names, the latest first; none if that is no such sort. */
    public List<Thing> underWay(CommunityId community, String subject) {
        return things().filter(sort -> sort.tag().equals(subject))
                .flatMap(sort -> sort.underWay().apply(community).limit(Things.MOST_UNDER_WAY))
                .toList();
    }

    /** The tag of the events about a thing, by the letter of its id. */
    public Optional<String> tagOf(char letter) {
        return things().filter(sort -> sort.letter() != null && sort.letter() == letter)
                .map(Things::tag)
                .findFirst();
    }

    /**
     * Where one can look at what an event is about.
     *
     * @param look the message of the link, under {@code look.}
     * @param path below the page of the community
     */
    public record Link(String look, String path) {}

    public Stream<Link> links(Tag tag) {
        return things().filter(sort -> sort.page() != null && sort.tag().equals(tag.key()))
                .map(sort -> new Link(sort.look(), sort.page() + tag.value()));
    }

    /** Where the thing is shown that an event is about; what goes by the id of another thing is shown by the event's own word. */
    public Optional<String> pageOf(Class<? extends Event> event, String id) {
        return Stream.concat(all().filter(word -> word.isOf(event)), all())
                .flatMap(word -> word.things().stream()
                        .filter(sort -> sort.letter() == null ? word.isOf(event) : sort.letter() == id.charAt(0)))
                .flatMap(sort -> Stream.ofNullable(sort.page()))
                .map(page -> page + id)
                .findFirst();
    }

    /** The sort of things whose ids begin as this one does, with a page of their own. */
    private Optional<Things> sortOf(String id) {
        return things().filter(sort -> sort.letter() != null && id.charAt(0) == sort.letter() && sort.page() != null)
                .findFirst();
    }

    /** What something is called, by its id. */
    public String title(CommunityId community, String id) {
        return sortOf(id).map(sort -> sort.title().apply(community, id)).orElse(id);
    }

    /** Where a duty is done, below the page of the community. */
    public String placeOf(DutyId duty) {
        return all().flatMap(word -> word.placeOf(duty).stream())
                .findFirst()
                .or(() -> sortOf(duty.subject()).map(sort -> sort.page() + duty.subject()))
                .orElse("/duties");
    }

    /** What waits for an account, what comes first, first; on one day in the order of the words. */
    public List<Need> needs(Account account, CommunityId community, LocalDate today) {
        return all().flatMap(word -> word.needs(account, community, today))
                .sorted(Need.URGENCY)
                .toList();
    }

    /** What the home page tells an account beside what waits for it. */
    public List<HomeSection> home(Account account, CommunityId community, LocalDate today) {
        return all().flatMap(word -> word.home(account, community, today).stream())
                .sorted(Comparator.comparingInt(HomeSection::place))
                .toList();
    }

    @Override
    public List<Here.NavigationLink> from(CommunityId community, @Nullable Account account) {
        return offered(Word::ways, new Visitor(account, community))
                .map(way -> new Here.NavigationLink(way.word(), "/communities/" + community + way.path()))
                .toList();
    }

    /** What the home page offers to that account beside what waits for it. */
    public List<Way> shortcuts(Account account, CommunityId community) {
        return offered(Word::shortcuts, new Visitor(account, community)).toList();
    }

    private Stream<Way> offered(Function<Word, List<Way>> which, Visitor visitor) {
        return all().flatMap(word -> which.apply(word).stream())
                .filter(way -> way.whom().test(visitor))
                .sorted(Comparator.comparingInt(Way::place));
    }
}
