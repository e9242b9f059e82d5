package org.folkmoot.projections.supervision;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;
import org.folkmoot.supervision.SupervisionEvent.FormsEntered;
import org.folkmoot.supervision.SupervisionEvent.GradeGiven;

/**
 * Where forms were entered of which no grade has been given yet: behind the first of them, the record holds counts that are told to
 * nobody.
 */
@AutoService(View.class)
public final class UngradedForms implements View<UngradedFormList> {

    /** The one document of a community. */
    public static final String KEY = "ungraded";

    @Override
    public String name() {
        return "ungraded-forms";
    }

    @Override
    public Class<UngradedFormList> document() {
        return UngradedFormList.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(FormsEntered.class, GradeGiven.class);
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return List.of(KEY);
    }

    @Override
    public UngradedFormList first(String key, Recorded recorded) {
        return apply(UngradedFormList.EMPTY, recorded);
    }

    @Override
    public UngradedFormList apply(UngradedFormList list, Recorded recorded) {
        return switch (recorded.event()) {
            case FormsEntered e -> list.with(e.rating(), e.subject(), recorded.position());
            case GradeGiven e -> list.without(e.rating(), e.subject());
            default -> throw View.unexpected(recorded);
        };
    }
}
