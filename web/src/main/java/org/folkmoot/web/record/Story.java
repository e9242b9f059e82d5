package org.folkmoot.web.record;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.folkmoot.decisions.Boundary;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.EventNames;
import org.folkmoot.record.Recorded;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.ProposalId;
import org.folkmoot.web.words.AllWords;
import org.springframework.stereotype.Component;

/** Everything about one proposal, wherever it stands: each word says what of its own belongs to it. */
@Component
record Story(CommitLog log, EventNames names, AllWords words) {

    /** Events of one step; more of a matter is shown by a search. */
    static final int MOST = 500;

    /** The events in the order of the record; none if there is no such proposal. */
    List<Recorded> of(CommunityId community, ProposalId proposal) {
        var found = new TreeMap<Long, Recorded>();
        var read = new HashSet<Boundary>();
        var next = unread(proposal, found.values(), read);
        while (!next.isEmpty()) {
            for (var boundary : next)
                for (var one : log.select(names.selection(community, boundary), 0, MOST))
                    found.put(one.position(), one);
            read.addAll(next);
            next = unread(proposal, found.values(), read);
        }
        return List.copyOf(found.values());
    }

    private List<Boundary> unread(ProposalId proposal, Collection<Recorded> found, Set<Boundary> read) {
        var told = found.stream().map(Recorded::event).toList();
        return words.all()
                .flatMap(word -> word.story(proposal, told))
                .filter(boundary -> !read.contains(boundary))
                .distinct()
                .toList();
    }
}
