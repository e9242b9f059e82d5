package org.folkmoot.web.record;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.record.Commit;
import org.folkmoot.record.CommitLog;
import org.folkmoot.record.EventNames;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Sha256;
import org.folkmoot.web.identity.Account;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.EdgeException;
import org.folkmoot.web.kit.EdgeRefusal;
import org.folkmoot.web.kit.Here;
import org.folkmoot.web.kit.Words;
import org.folkmoot.web.words.AllWords;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The record, for whoever wants to see for themselves. */
@Controller
@RequestMapping("/communities/{community}/record")
record RecordPages(
        CommitLog log, EventNames names, RecordReader reader, Lines lines, Sealing sealing, Words words, AllWords all) {

    private static final int MOST_LINKS = 8;

    /** A name of events, with what they are in words. */
    record Choice(String name, String said) {}

    @GetMapping
    @AllowedTo(anyAccount = true)
    String search(
            Account account,
            @PathVariable CommunityId community,
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("here") Here here,
            Model page) {
        var position = parameters.getOrDefault("position", "").strip();
        if (position.matches("[0-9]{1,18}")) return "redirect:" + here.path() + "/" + Long.parseLong(position);
        var query = RecordQuery.of(parameters, names, all::tagOf);
        var sight = sealing.of(account.role());
        var found = reader.find(community, query, commit -> sight.seal(commit) != null);
        page.addAttribute("query", query);
        page.addAttribute("kinds", RecordQuery.KINDS);
        page.addAttribute("names", eventNames());
        page.addAttribute("rows", lines.of(found.commits(), sight));
        page.addAttribute("forwards", found.forwards());
        var next = found.next();
        if (next != null) {
            page.addAttribute("next", next);
            page.addAttribute("on", query.at(here.path(), found.forwards() ? "after" : "before", next));
        }
        page.addAttribute("head", log.head());
        return "record/search";
    }

    private List<Choice> eventNames() {
        return names.events().stream()
                .map(event -> names.of(event).name())
                .map(name -> new Choice(name, words.say("event." + name)))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    @GetMapping("/{position}")
    @AllowedTo(anyAccount = true)
    String commit(Account account, @PathVariable CommunityId community, @PathVariable long position, Model page) {
        var commit = commit(community, position);
        page.addAttribute("seal", sealing.of(account.role()).seal(commit));
        page.addAttribute("shown", ShownCommit.of(commit, kept(commit)));
        page.addAttribute("links", links(commit));
        page.addAttribute("before", before(commit).map(Sha256::hex).orElse(Commit.GENESIS));
        page.addAttribute(
                "next",
                reader.at(commit.last() + 1)
                        .map(following ->
                                following.prev().equals(Sha256.hex(kept(commit).bytes())))
                        .orElse(null));
        return "record/commit";
    }

    /** The line as it is kept, to be hashed by whoever asks. */
    @GetMapping("/{position}.json")
    @AllowedTo(anyAccount = true)
    ResponseEntity<byte[]> line(Account account, @PathVariable CommunityId community, @PathVariable long position) {
        var commit = commit(community, position);
        if (sealing.of(account.role()).seal(commit) != null) throw new EdgeException(EdgeRefusal.NOT_FOR_THIS_ROLE);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8))
                .body(kept(commit).bytes());
    }

    /** Where one can look at what the commit is about. */
    private List<AllWords.Link> links(Commit commit) {
        return commit.events().stream()
                .flatMap(event -> event.tags().stream())
                .distinct()
                .flatMap(all::links)
                .distinct()
                .sorted(Comparator.comparing(AllWords.Link::path))
                .limit(MOST_LINKS)
                .toList();
    }

    /** What stands elsewhere is not there, whoever asks. */
    private Commit commit(CommunityId community, long position) {
        return reader.at(position)
                .filter(commit -> isOf(commit, community))
                .orElseThrow(() -> new EdgeException(EdgeRefusal.NOT_FOUND));
    }

    private static boolean isOf(Commit commit, CommunityId community) {
        var where = commit.submission().given().community();
        return where.equals(community) || where.equals(CommunityId.INSTALLATION);
    }

    private CommitLog.Kept kept(Commit commit) {
        return log.lines(commit.position(), 1).getFirst();
    }

    private Optional<byte[]> before(Commit commit) {
        return commit.position() == 1
                ? Optional.empty()
                : Optional.of(log.lines(commit.position() - 1, 1).getFirst().bytes());
    }
}
