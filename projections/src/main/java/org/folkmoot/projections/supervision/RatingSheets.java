package org.folkmoot.projections.supervision;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.folkmoot.decisions.Event;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;
import org.folkmoot.supervision.SupervisionEvent;
import org.folkmoot.supervision.SupervisionEvent.RatingAnnounced;
import org.folkmoot.vocabulary.RatingId;

/** Each rating by its id. */
@AutoService(View.class)
public final class RatingSheets implements View<RatingSheet> {

    @Override
    public String name() {
        return "rating-sheets";
    }

    @Override
    public Class<RatingSheet> document() {
        return RatingSheet.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(SupervisionEvent.class, DisclosurePublished.class);
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return switch (recorded.event()) {
            case SupervisionEvent e -> List.of(e.rating().value());
            case DisclosurePublished e ->
                Stream.ofNullable(e.rating()).map(RatingId::value).toList();
            default -> throw View.unexpected(recorded);
        };
    }

    @Override
    public RatingSheet first(String key, Recorded recorded) {
        if (recorded.event() instanceof RatingAnnounced announced) return RatingSheet.of(announced);
        throw View.unexpected(recorded);
    }

    @Override
    public RatingSheet apply(RatingSheet sheet, Recorded recorded) {
        return switch (recorded.event()) {
            case SupervisionEvent e -> sheet.after(e);
            case DisclosurePublished e -> sheet.published(e);
            default -> throw View.unexpected(recorded);
        };
    }
}
