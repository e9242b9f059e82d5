package org.folkmoot.projections.rulebook;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;
import org.folkmoot.rulebook.RuleBookEvent;

/** The rule books of each community, under the one key {@link #KEY}. */
@AutoService(View.class)
public final class RuleBookSheets implements View<RuleBookSheet> {

    public static final String KEY = "rule-books";

    @Override
    public String name() {
        return "rule-book-sheets";
    }

    @Override
    public Class<RuleBookSheet> document() {
        return RuleBookSheet.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(RuleBookEvent.class);
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return List.of(KEY);
    }

    @Override
    public RuleBookSheet first(String key, Recorded recorded) {
        return apply(RuleBookSheet.EMPTY, recorded);
    }

    @Override
    public RuleBookSheet apply(RuleBookSheet sheet, Recorded recorded) {
        if (recorded.event() instanceof RuleBookEvent event)
            return sheet.after(event, recorded.given().today());
        throw View.unexpected(recorded);
    }
}
