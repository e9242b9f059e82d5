package org.folkmoot.projections.votes;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.folkmoot.decisions.Event;
import org.folkmoot.projections.kit.Links;
import org.folkmoot.projections.kit.View;
import org.folkmoot.record.Recorded;
import org.folkmoot.votes.VoteEvent.VoteCounted;
import org.folkmoot.votes.VoteEvent.VoteOpened;

/** Where votes were opened that are not counted yet: behind the first of them, the record holds choices that are told to nobody. */
@AutoService(View.class)
public final class UncountedVotes implements View<UncountedVoteList> {

    /** The one document of a community. */
    public static final String KEY = "uncounted";

    @Override
    public String name() {
        return "uncounted-votes";
    }

    @Override
    public Class<UncountedVoteList> document() {
        return UncountedVoteList.class;
    }

    @Override
    public Set<Class<? extends Event>> events() {
        return Set.of(VoteOpened.class, VoteCounted.class);
    }

    @Override
    public List<String> keys(Recorded recorded, Links links) {
        return List.of(KEY);
    }

    @Override
    public UncountedVoteList first(String key, Recorded recorded) {
        return apply(UncountedVoteList.EMPTY, recorded);
    }

    @Override
    public UncountedVoteList apply(UncountedVoteList list, Recorded recorded) {
        return switch (recorded.event()) {
            case VoteOpened e -> list.with(e.vote(), recorded.position());
            case VoteCounted e -> list.without(e.vote());
            default -> throw View.unexpected(recorded);
        };
    }
}
