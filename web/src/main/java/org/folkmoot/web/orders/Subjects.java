package org.folkmoot.web.orders;

import java.util.List;
import java.util.stream.Stream;
import org.folkmoot.orders.OrderSubject;
import org.folkmoot.projections.disclosures.DisclosureSheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.reports.ReportSheet.Stage;
import org.folkmoot.projections.reports.ReportSheets;
import org.folkmoot.vocabulary.Body;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.DisclosureId;
import org.folkmoot.vocabulary.DutyId;
import org.folkmoot.vocabulary.ReportId;
import org.folkmoot.web.duties.Clocks;
import org.folkmoot.web.duties.Clocks.Clock;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.reports.ReportTitles;
import org.folkmoot.web.results.EarlierDecisions;
import org.folkmoot.web.results.EarlierDecisions.Named;
import org.springframework.stereotype.Component;

/** What orders are about, as people call it. */
@Component
record Subjects(Views views, EarlierDecisions decisions, ReportTitles reports, Clocks clocks, Words words) {

    /** The latest items of the board that are offered; of an older one, its own page leads to the form. */
    private static final int MOST_ITEMS = 20;

    Named named(CommunityId community, OrderSubject subject) {
        var decision = decisions.named(community, subject.decision());
        if (decision != null) return decision;
        var disclosure = subject.disclosure();
        if (disclosure != null) return item(community, disclosure);
        var report = subject.report();
        if (report != null) return report(community, report);
        var duty = subject.duty();
        return duty == null ? new Named(subject.value(), "/orders") : duty(community, duty);
    }

    private Named item(CommunityId community, DisclosureId disclosure) {
        var title = views.find(DisclosureSheets.class, community, disclosure.value())
                .map(item -> item.standing().title())
                .orElse(disclosure.value());
        return new Named(title, "/disclosures/" + disclosure);
    }

    private Named report(CommunityId community, ReportId report) {
        var title = views.find(ReportSheets.class, community, report.value())
                .map(sheet -> reports.of(community, sheet))
                .orElse(report.value());
        return new Named(title, "/reports/" + report);
    }

    private Named duty(CommunityId community, DutyId duty) {
        var clock = clocks.of(community, duty);
        return clock == null ? new Named(duty.value(), "/duties") : new Named(called(clock), clock.page());
    }

    private String called(Clock clock) {
        return words.say("need." + clock.duty().id().kind()) + " · " + clock.title();
    }

    /**
     * What can be ordered to be corrected: what was reported and found true, what the committee has let pass, decisions that stand, and the
     * latest items of the board.
     */
    List<Option> correctable(CommunityId community) {
        var duties = clocks.open(community).stream()
                .filter(clock -> clock.duty().isHeldBy(Body.COMMITTEE) && clock.isNeglected())
                .map(clock -> new Option(clock.duty().id().value(), called(clock)));
        var founded = views
                .list(ReportSheets.class, community)
                .where(report ->
                        report.stage() == Stage.FOUNDED && report.orders().isEmpty())
                .stream()
                .map(report -> new Option(report.id().value(), reports.of(community, report)));
        return Stream.of(founded, duties, decisions.standing(community).stream(), items(community))
                .flatMap(some -> some)
                .toList();
    }

    /** The latest items of the board. */
    Stream<Option> items(CommunityId community) {
        return views.list(DisclosureSheets.class, community, null, MOST_ITEMS).entries().stream()
                .map(item -> new Option(item.id().value(), item.title()));
    }
}
