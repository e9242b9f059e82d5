package org.folkmoot.web.reports;

import org.folkmoot.projections.disclosures.DisclosureSheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.reports.ReportSheet;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.kit.Words;
import org.springframework.stereotype.Component;

/** What reports are called, without saying what they accuse anybody of before that was found to be true. */
@Component
public record ReportTitles(Views views, Words words) {

    public String of(CommunityId community, ReportSheet report) {
        return words.of(report.sort()) + about(community, report);
    }

    private String about(CommunityId community, ReportSheet report) {
        var disclosure = report.disclosure();
        if (disclosure != null)
            return " · "
                    + views.find(DisclosureSheets.class, community, disclosure.value())
                            .map(item -> item.standing().title())
                            .orElse(disclosure.value());
        var period = report.period();
        if (period != null && report.kind() != null)
            return " · " + words.of(report.kind()) + " · "
                    + words.say("reports.period", words.day(period.from()), words.day(period.to()));
        var answer = report.answer();
        return answer == null || answer.violation() == null
                ? ""
                : " · " + answer.violation().subject();
    }
}
