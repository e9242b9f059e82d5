package org.folkmoot.projections.duties;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Event;
import org.folkmoot.decisions.Obliging;
import org.folkmoot.duties.DutyEvent.Noted;
import org.folkmoot.projections.kit.ForAccounts;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;
import org.folkmoot.vocabulary.Duty;
import org.folkmoot.vocabulary.DutyId;

/** Each duty by its id, whichever word says of it. */
@AutoService(View.class)
public final class DutySheets implements View<DutySheet>, ForAccounts {

    private final Set<Class<? extends Event>> events = Capabilities.registered()
            .events()
            .filter(event -> Obliging.class.isAssignableFrom(event) || Noted.class.isAssignableFrom(event))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public String name() {
        return "duties";
    }

    @Override
    public Class<DutySheet> document() {
        return DutySheet.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return events;
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return switch (recorded.event()) {
            case Noted noted -> List.of(noted.duty().value());
            case Obliging event ->
                event.duties().stream()
                        .map(Duty.Step::id)
                        .map(DutyId::value)
                        .distinct()
                        .toList();
            default -> throw View.unexpected(recorded);
        };
    }

    @Override
    public DutySheet first(String key, Recorded recorded) {
        return apply(DutySheet.unknown(new DutyId(key)), recorded);
    }

    @Override
    public DutySheet apply(DutySheet duty, Recorded recorded) {
        return switch (recorded.event()) {
            case Noted noted -> duty.after(noted, recorded.given());
            case Obliging event -> duty.after(event, recorded.given());
            default -> throw View.unexpected(recorded);
        };
    }
}
