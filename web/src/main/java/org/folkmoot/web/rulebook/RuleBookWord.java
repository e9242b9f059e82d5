package org.folkmoot.web.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.words.Need;
import org.folkmoot.web.words.Visitor;
import org.folkmoot.web.words.Way;
import org.folkmoot.web.words.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What rule books show of themselves: they are drafted on a page that goes through them value by value. */
@Component
@Order(100)
record RuleBookWord(DecidedBooks decided) implements Word {

    @Override
    public String page() {
        return "/rule-book";
    }

    @Override
    public List<Way> desks() {
        return List.of(new Way(0, "drafting", "/rule-book/draft", Visitor.being(Role.COMMITTEE)));
    }

    /** What the residents have voted waits for every member of the committee. */
    @Override
    public Stream<Need> needs(Account account, CommunityId community, LocalDate today) {
        if (account.role() != Role.COMMITTEE) return Stream.of();
        return decided.voted(community).map(vote -> new Need("enter-rule-book", vote.label(), "rule-book", null));
    }
}
