package org.folkmoot.web.communities;

import org.folkmoot.communities.Change;
import org.folkmoot.communities.Change.BodyElected;
import org.folkmoot.communities.Change.ElectionShift;
import org.folkmoot.communities.Change.HolidaysAnnounced;
import org.folkmoot.communities.Change.KinshipFound;
import org.folkmoot.communities.Change.KinshipOver;
import org.folkmoot.communities.Change.OfficeLeft;
import org.folkmoot.communities.Change.RepresentativeLeft;
import org.folkmoot.communities.Change.RepresentativesElected;
import org.folkmoot.communities.Change.VacancyFilled;
import org.folkmoot.communities.Change.WomenSitting;
import org.folkmoot.communities.Change.WorkerCame;
import org.folkmoot.communities.Change.WorkerLeft;
import org.folkmoot.web.kit.Words;
import org.springframework.stereotype.Component;

/** What a change is called, without naming anybody. */
@Component
record ChangeTitles(Words words) {

    String of(Change change) {
        return switch (change) {
            case BodyElected c -> words.say("communities.change.body-elected", words.of(c.body()));
            case VacancyFilled c -> words.say("communities.change.vacancy-filled", words.of(c.body()));
            case OfficeLeft c -> words.say("communities.change.left", words.of(c.body()), words.of(c.reason()));
            case RepresentativesElected c ->
                words.say(
                        "communities.change.representatives",
                        words.number(c.delegates().size()));
            case RepresentativeLeft c ->
                words.say("communities.change.left", words.say("communities.representative"), words.of(c.reason()));
            case ElectionShift c -> words.say("communities.change.election-shift", words.day(c.due()));
            case KinshipFound _ -> words.say("communities.change.kinship-found");
            case KinshipOver _ -> words.say("communities.change.kinship-over");
            case WomenSitting c -> words.say("communities.change.women-sitting", words.number(c.women()));
            case HolidaysAnnounced c -> words.say("communities.change.holidays", String.valueOf(c.year()));
            case WorkerCame _ -> words.say("communities.change.worker-came");
            case WorkerLeft _ -> words.say("communities.change.worker-left");
        };
    }
}
