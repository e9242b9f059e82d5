package org.folkmoot.projections.disclosures;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.disclosures.DisclosureEvent;
import org.folkmoot.disclosures.DisclosureEvent.DisclosurePublished;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;

/** Each disclosure by its id. */
@AutoService(View.class)
public final class Disclosures implements View<Disclosure> {

    @Override
    public String name() {
        return "disclosures";
    }

    @Override
    public Class<Disclosure> document() {
        return Disclosure.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(DisclosureEvent.class);
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return List.of(event(recorded).disclosure().value());
    }

    @Override
    public Disclosure first(String key, Recorded recorded) {
        if (recorded.event() instanceof DisclosurePublished published)
            return Disclosure.of(
                    published, recorded.position(), recorded.given().at());
        throw View.unexpected(recorded);
    }

    @Override
    public Disclosure apply(Disclosure disclosure, Recorded recorded) {
        var given = recorded.given();
        return disclosure.after(event(recorded), recorded.position(), given.at(), given.today());
    }

    private static DisclosureEvent event(Recorded recorded) {
        if (recorded.event() instanceof DisclosureEvent event) return event;
        throw View.unexpected(recorded);
    }
}
