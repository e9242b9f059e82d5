package org.folkmoot.web.committee;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.meetings.MeetingSheets;
import org.folkmoot.projections.meetings.MeetingStage;
import org.folkmoot.projections.proposals.ProposalSheets;
import org.folkmoot.projections.proposals.ProposalStage;
import org.folkmoot.vocabulary.Matter;
import org.folkmoot.vocabulary.MeetingKind;
import org.folkmoot.web.forms.Place;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.kit.Words;
import org.springframework.stereotype.Component;

/** Proposals, meetings and classes to choose from, by whatever form. */
@Component
public record Proposed(Words words, Views views) {

    private static final Set<ProposalStage> OPEN =
            EnumSet.of(ProposalStage.TABLED, ProposalStage.ON_AGENDA, ProposalStage.NOT_PASSED, ProposalStage.ANNULLED);

    /** Proposals that a meeting may still decide, the newest first. */
    public List<Option> undecided(Place place) {
        return undecided(place, _ -> true);
    }

    /** Those of these matters. */
    public List<Option> undecided(Place place, Predicate<Matter> which) {
        return views.list(ProposalSheets.class, place.community()).stream()
                .filter(entry -> OPEN.contains(entry.stage()) && which.test(entry.matter()))
                .map(entry -> new Option(entry.id().value(), entry.title()))
                .toList();
    }

    /** Meetings whose notice is not issued yet, by day. */
    public List<Option> unannounced(Place place) {
        return views.list(MeetingSheets.class, place.community())
                .earliestFirst()
                .filter(meeting -> meeting.stage() == MeetingStage.CALLED)
                .map(meeting ->
                        new Option(meeting.id().value(), words.day(meeting.heldOn()) + " " + words.of(meeting.kind())))
                .toList();
    }

    /** The kinds of meetings that can be called. */
    public List<Option> meetingKinds() {
        return Stream.of(MeetingKind.values())
                .map(kind -> new Option(kind.name(), words.of(kind)))
                .toList();
    }

    /** The classes that a proposal can be found to be of. */
    public List<Option> classes() {
        return Stream.of(Matter.values())
                .filter(Matter::isClass)
                .map(matter -> new Option(matter.name(), words.of(matter)))
                .toList();
    }
}
