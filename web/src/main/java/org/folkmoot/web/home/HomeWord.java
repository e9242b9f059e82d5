package org.folkmoot.web.home;

import java.util.List;
import org.folkmoot.web.words.Visitor;
import org.folkmoot.web.words.Way;
import org.folkmoot.web.words.Word;
import org.springframework.stereotype.Component;

/** The way to the page on which an account arrives in a community. */
@Component
class HomeWord implements Word {

    @Override
    public List<Way> ways() {
        return List.of(new Way(0, "home", "", Visitor::isSignedIn));
    }
}
