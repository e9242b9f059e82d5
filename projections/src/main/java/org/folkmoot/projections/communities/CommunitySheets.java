package org.folkmoot.projections.communities;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.folkmoot.communities.CommunityEvent;
import org.folkmoot.communities.CommunityEvent.RecordOpened;
import org.folkmoot.decisions.Event;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;

/** Each community, under the one key {@link #KEY}. */
@AutoService(View.class)
public final class CommunitySheets implements View<CommunitySheet> {

    public static final String KEY = "community";

    @Override
    public String name() {
        return "community-sheets";
    }

    @Override
    public Class<CommunitySheet> document() {
        return CommunitySheet.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(CommunityEvent.class);
    }

    /** The record itself is opened in no community. */
    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return recorded.event() instanceof RecordOpened ? List.of() : List.of(KEY);
    }

    @Override
    public CommunitySheet first(String key, Recorded recorded) {
        return apply(CommunitySheet.EMPTY, recorded);
    }

    @Override
    public CommunitySheet apply(CommunitySheet sheet, Recorded recorded) {
        if (recorded.event() instanceof CommunityEvent event)
            return sheet.after(event, recorded.given().today());
        throw View.unexpected(recorded);
    }
}
