package org.folkmoot.projections.votes;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;
import org.folkmoot.votes.VoteEvent;

/** The open votes of a community, under the one key {@link #KEY}. */
@AutoService(View.class)
public final class OpenVotes implements View<OpenVoteList> {

    public static final String KEY = "open";

    @Override
    public String name() {
        return "open-votes";
    }

    @Override
    public Class<OpenVoteList> document() {
        return OpenVoteList.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(VoteEvent.class);
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return List.of(KEY);
    }

    @Override
    public OpenVoteList first(String key, Recorded recorded) {
        return apply(OpenVoteList.EMPTY, recorded);
    }

    @Override
    public OpenVoteList apply(OpenVoteList list, Recorded recorded) {
        if (recorded.event() instanceof VoteEvent event)
            return list.after(event, recorded.given().at());
        throw View.unexpected(recorded);
    }
}
