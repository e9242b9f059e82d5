package org.folkmoot.web.disclosures;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folkmoot.projections.disclosures.DisclosureSheet.Entry;
import org.folkmoot.record.InstallationKey;
import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.web.kit.AllowedTo;
import org.folkmoot.web.kit.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The board for programs: to follow it, to calculate with it, to take it away. */
@Controller
@RequestMapping("/communities/{community}")
record DisclosureDownloads(Board board, Words words, JsonMapper json, InstallationKey key) {

    private static final int IN_FEED = 20;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** @param asked the question, as in the address @param items the newest first */
    record Downloaded(CommunityId community, String name, Map<String, String> asked, int total, List<Entry> items) {}

    @GetMapping("/disclosures.atom")
    @AllowedTo(everybody = true)
    ResponseEntity<byte[]> feed(@PathVariable CommunityId community, @RequestParam Map<String, String> parameters) {
        var name = board.name(community);
        var query = BoardQuery.of(parameters);
        var entries = board.latest(community, query.search(), IN_FEED);
        var home = base() + "/communities/" + community + "/disclosures";
        var items = entries.stream().map(entry -> item(community, entry)).toList();
        var feed = new BoardFeed(words, name, home, query, lasting(community, ""), items);
        return answer(MediaType.APPLICATION_ATOM_XML, feed.bytes(), entries);
    }

    private BoardFeed.Item item(CommunityId community, Entry entry) {
        var item = board.item(community, entry.id());
        var posted = board.posted(community, item.standing());
        return new BoardFeed.Item(
                entry, item, posted, lasting(community, entry.id().value()));
    }

    /** An id that outlives the address of the server: made from the installation's key, as names in it are unique. */
    private UUID lasting(CommunityId community, String what) {
        var name = key.publicKey() + "/" + community + "/disclosures/" + what;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/disclosures.csv")
    @AllowedTo(everybody = true)
    ResponseEntity<byte[]> table(@PathVariable CommunityId community, @RequestParam Map<String, String> parameters) {
        board.name(community);
        var items = all(community, BoardQuery.of(parameters));
        var home = base() + "/communities/" + community + "/disclosures/";
        return saved(CSV, BoardTable.of(items, words, home), items, "disclosures-" + community + ".csv");
    }

    @GetMapping("/disclosures.json")
    @AllowedTo(everybody = true)
    ResponseEntity<byte[]> list(@PathVariable CommunityId community, @RequestParam Map<String, String> parameters) {
        var name = board.name(community);
        var query = BoardQuery.of(parameters);
        var items = all(community, query);
        var whole = new Downloaded(community, name, query.asked(), items.size(), items);
        return saved(
                MediaType.APPLICATION_JSON, json.writeValueAsBytes(whole), items, "disclosures-" + community + ".json");
    }

    private List<Entry> all(CommunityId community, BoardQuery query) {
        return board.find(community, query.search()).stream().toList();
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    private static ResponseEntity<byte[]> saved(MediaType type, byte[] body, List<Entry> items, String file) {
        var answer = answer(type, body, items);
        var headers = new HttpHeaders(answer.getHeaders());
        headers.set(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    /** May be kept, and is asked for again each time: what was corrected must not be read in its old version. */
    private static ResponseEntity<byte[]> answer(MediaType type, byte[] body, List<Entry> items) {
        var answer = ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .eTag(DigestUtils.md5DigestAsHex(body));
        items.stream().map(Entry::changedAt).max(Comparator.naturalOrder()).ifPresent(answer::lastModified);
        return answer.body(body);
    }
}
