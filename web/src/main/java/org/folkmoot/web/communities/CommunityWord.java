package org.folkmoot.web.communities;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.words.Need;
import org.folkmoot.web.words.Visitor;
import org.folkmoot.web.words.Way;
import org.folkmoot.web.words.Word;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What bodies and offices show of themselves. */
@Component
@Order(90)
record CommunityWord(Views views, Words words) implements Word {

    @Override
    public String page() {
        return "/administration/offices";
    }

    @Override
    public List<Way> shortcuts() {
        return List.of(new Way(10, "offices", "/administration/offices", Visitor.being(Role.STREET_OFFICE)));
    }

    @Override
    public Optional<String> placeOf(DutyId duty) {
        boolean ours = duty.equals(CommunityEvent.TO_COUNT_WOMEN) || duty.equals(CommunityEvent.TO_SEAT_WOMAN);
        return ours ? Optional.of(page()) : Optional.empty();
    }

    /** That nobody sits in the committee. */
    @Override
    public Stream<Need> needs(Account account, CommunityId community, LocalDate today) {
        if (account.role() != Role.STREET_OFFICE) return Stream.of();
        return views.of(CommunitySheets.class, community).stream()
                .filter(sheet -> sheet.sitting(Body.COMMITTEE, today).isEmpty())
                .map(_ -> new Need("seat", words.of(Body.COMMITTEE), "administration/offices", null));
    }
}
