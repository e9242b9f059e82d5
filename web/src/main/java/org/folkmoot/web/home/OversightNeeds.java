package org.folkmoot.web.home;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.projections.communities.CommunitySheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.roll.RollFigures;
import org.folkmoot.projections.roll.RollSheets;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.administration.Beginning;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.identity.Role;
import org.folkmoot.web.kit.Words;
import org.springframework.stereotype.Component;

/** What waits for those who do not decide with the residents: street office, service station, auditor, administrator. */
@Component
class OversightNeeds {

    private static final Way SUPERVISION = new Way("supervision", "supervision");
    private static final Way DISCLOSURES = new Way("disclosures", "disclosures");

    /** @param word its message, under {@code home.way.} */
    record Way(String word, String place) {}

    private final Matters matters;
    private final OfficerNeeds officers;
    private final Beginning beginning;
    private final Views views;
    private final Words words;

    OversightNeeds(Matters matters, OfficerNeeds officers, Beginning beginning, Views views, Words words) {
        this.matters = matters;
        this.officers = officers;
        this.beginning = beginning;
        this.views = views;
        this.words = words;
    }

    List<Need> of(CommunityId community, Account account, LocalDate today) {
        var needs = switch (account.role()) {
            case STREET_OFFICE ->
                Stream.of(
                                overdue(community, today),
                                vacant(community, today),
                                officers.reports(community, account.actor()))
                        .flatMap(some -> some);
            case STATION -> officers.reports(community, account.actor());
            case ADMINISTRATOR -> Stream.concat(toSetUp(community), openImport(community));
            case RESIDENT, COMMITTEE, SUPERVISOR, AUDITOR -> Stream.<Need>empty();
        };
        return needs.sorted(Need.URGENCY).toList();
    }

    /** Where such an account finds what it is there for, below the community. */
    static List<Way> ways(Role role) {
        return switch (role) {
            case STREET_OFFICE -> List.of(new Way("offices", "administration/offices"), SUPERVISION, DISCLOSURES);
            case STATION -> List.of(SUPERVISION, DISCLOSURES);
            case AUDITOR ->
                List.of(
                        new Way("checks", "record/checks"),
                        new Way("record", "record"),
                        new Way("access-log", "administration/access-log"));
            case ADMINISTRATOR -> List.of(new Way("administration", "administration"));
            case RESIDENT, COMMITTEE, SUPERVISOR -> List.of();
        };
    }

    /** What the committee should have published; the street office may order it to (DIS-4). */
    private Stream<Need> overdue(CommunityId community, LocalDate today) {
        return matters.due(community).overdueOn(today).stream()
                .map(result -> new Need(
                        "order-publication",
                        matters.title(community, result.proposal()),
                        "results/" + result.vote(),
                        result.publishBy()));
    }

    private Stream<Need> vacant(CommunityId community, LocalDate today) {
        return views.find(CommunitySheets.class, community, CommunitySheets.KEY).stream()
                .filter(sheet -> sheet.sitting(Body.COMMITTEE, today).isEmpty())
                .map(_ -> new Need("seat", words.of(Body.COMMITTEE), "administration/offices", null));
    }

    private Stream<Need> toSetUp(CommunityId community) {
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

    private Stream<Need> openImport(CommunityId community) {
        return views.find(RollSheets.class, community, RollSheets.KEY).map(RollFigures::open).stream()
                .map(open -> new Need(
                        "finish-import",
                        words.number(open.enrolled()) + " / " + words.number(open.households()),
                        "administration/roll/import",
                        null));
    }
}
