package org.folkmoot.web.record;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folkmoot.decisions.Tag;
import org.folkmoot.record.Commit;

/**
 * Where one can look at what a commit is about.
 *
 * @param word the message of the link, under {@code record.look.}
 * @param path below that of the community
 */
record Link(String word, String path) {

    private static final int MOST = 8;

    private static final Map<String, String> PATHS = Map.of(
            "proposal", "/proposals/",
            "meeting", "/meetings/",
            "hearing", "/hearings/",
            "vote", "/votes/",
            "result", "/results/",
            "disclosure", "/disclosures/",
            "rating", "/ratings/",
            "office", "/supervision/leaders/");

    static List<Link> of(Commit commit) {
        return commit.events().stream()
                .flatMap(event -> event.tags().stream())
                .flatMap(Link::of)
                .distinct()
                .sorted(Comparator.comparing(Link::path))
                .limit(MOST)
                .toList();
    }

    private static Stream<Link> of(Tag tag) {
        var path = PATHS.get(tag.key());
        if (path == null) return Stream.empty();
        var page = Stream.of(new Link(tag.key(), path + tag.value()));
        return tag.key().equals("proposal")
                ? Stream.concat(page, Stream.of(new Link("matter", "/record/matters/" + tag.value())))
                : page;
    }
}
