package org.folkmoot.web.committee;

import java.util.List;
import java.util.function.Predicate;
import org.folkmoot.committee.CommitteeEvent.MotionMoved;
import org.folkmoot.committee.MotionPurpose;
import org.folkmoot.petitions.Demand;
import org.folkmoot.projections.committee.MotionSheet;
import org.folkmoot.projections.committee.MotionSheets;
import org.folkmoot.projections.kit.Views;
import org.folkmoot.projections.petitions.PetitionSheet;
import org.folkmoot.projections.petitions.PetitionSheets;
import org.folkmoot.web.forms.Place;
import org.folkmoot.web.forms.Place.Option;
import org.folkmoot.web.kit.Words;

/** What a meeting or a hearing can be held on: what residents have asked for, and what the committee has decided. */
public final class Undone {

    private Undone() {}

    /** Decisions of the committee that let that be done, and by which it was not done yet. */
    public static List<Option> decisions(Views views, Place place, MotionPurpose purpose) {
        return decisions(views, place, moved -> moved.purpose() == purpose);
    }

    /** The same, of these motions. */
    public static List<Option> decisions(Views views, Place place, Predicate<MotionMoved> which) {
        return views.list(MotionSheets.class, place.community()).where(MotionSheet::isToBeCarriedOut).stream()
                .map(MotionSheet::moved)
                .filter(which)
                .map(moved -> new Option(moved.motion().value(), moved.title()))
                .toList();
    }

    /** Petitions for one of these that enough have signed, and on which nothing was held yet. */
    public static List<Option> petitions(Views views, Words words, Place place, Predicate<Demand> held) {
        return views.list(PetitionSheets.class, place.community()).where(PetitionSheet::isToBeGranted).stream()
                .filter(petition -> held.test(petition.about().demand()))
                .map(petition -> new Option(
                        petition.about().id().value(),
                        petition.about().title() + " · "
                                + words.of(petition.about().demand())))
                .toList();
    }
}
