package org.folkmoot.web.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.words.Need;
import org.folkmoot.web.words.Visitor;
import org.folkmoot.web.words.Way;
import org.folkmoot.web.words.Word;
import org.springframework.stereotype.Component;

/** What is to be set up, and the way there. */
@Component
record AdministrationWord(FirstSteps beginning, Words words) implements Word {

    private static final String PAGE = "/administration";

    @Override
    public List<Way> ways() {
        return List.of(new Way(70, "administration", PAGE, Visitor.being(Role.ADMINISTRATOR)));
    }

    @Override
    public List<Way> shortcuts() {
        return ways();
    }

    @Override
    public Stream<Need> needs(Account account, CommunityId community, LocalDate today) {
        if (account.role() != Role.ADMINISTRATOR) return Stream.of();
        if (!beginning.isConstituted(community))
            return Stream.of(new Need("constitute", community.value(), "administration", null));
        return beginning.steps(community).stream()
                .filter(step -> !step.done())
                .map(step -> new Need(
                        "set-up",
                        words.say("administration.step." + step.word()),
                        "administration/" + step.word(),
                        null));
    }
}
