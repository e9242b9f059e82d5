package org.folkmoot.web.rulebook;

import java.util.List;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.words.Visitor;
import org.folkmoot.web.words.Way;
import org.folkmoot.web.words.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What rule books show of themselves: they are adopted on pages that go through them value by value. */
@Component
@Order(100)
class RuleBookWord implements Word {

    @Override
    public String page() {
        return "/administration/rule-book";
    }

    @Override
    public List<Way> desks() {
        return List.of(new Way(0, "adoption", "/administration/rule-book/new", Visitor.being(Role.COMMITTEE)));
    }
}
