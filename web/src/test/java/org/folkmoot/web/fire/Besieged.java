package org.folkmoot.web.fire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.folkmoot.record.CommitLog;
import org.folkmoot.web.FilledDemo;
import org.folkmoot.web.fire.Wire.Answer;
import org.folkmoot.web.running.Server;
import org.folkmoot.web.running.Settings;

/** A server of its own with the demonstration's community, which has a matter at every stage, and somebody of each role signed in. */
final class Besieged implements AutoCloseable {

    static final String COMMUNITY = "nanlang";

    private static final Pattern ID = Pattern.compile("\\b([A-Z])-[0-9A-Z]{8}\\b");
    private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{64}\\b");

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("officer", "S"),
            Map.entry("target", "S"),
            Map.entry("household", "H"),
            Map.entry("resident", "R"),
            Map.entry("proposal", "P"),
            Map.entry("agenda", "P"),
            Map.entry("meeting", "M"),
            Map.entry("hearing", "E"),
            Map.entry("statement", "Q"),
            Map.entry("vote", "V"),
            Map.entry("disclosure", "D"),
            Map.entry("rating", "T"),
            Map.entry("group", "G"),
            Map.entry("digest", "#"));

    final Path data;
    final Server server;
    final Standing standing;
    final Wire wire;
    /** The headers of each role's session; nobody's are empty. */
    final Map<String, List<String[]>> sessions = new LinkedHashMap<>();

    private final Map<String, List<String>> ids = new HashMap<>();

    Besieged(Path folder) throws Exception {
        data = FilledDemo.copiedTo(folder.resolve("demo"));
        server = Server.start(Settings.in(data).withPort(0));
        wire = new Wire(server.port());
        standing = new Standing(server.part(CommitLog.class), data.resolve("identity.db"));
        sessions.put("nobody", List.of());
        for (var line : Files.readAllLines(data.resolve("demo-accounts.txt"))) {
            var parts = line.split(" +");
            if (!Set.of("neighbour", "member").contains(parts[0])) sessions.put(parts[0], signedIn(parts[0], parts[1]));
        }
        learnIds();
    }

    private List<String[]> signedIn(String name, String password) throws IOException {
        var shot = new Shot("POST", "/api/sign-in").with("Content-Type", "application/json");
        shot.body(Json.text(Map.of("name", name, "password", password)));
        var answer = wire.exchange(shot.bytes(), false, false);
        if (answer.status() != 200) throw new IllegalStateException(answer.text());
        var cookie = answer.header("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        var token = Json.read(answer.body()).path("token").asString("");
        return List.of(new String[] {"Cookie", cookie}, new String[] {"X-CSRF-TOKEN", token});
    }

    /** Every id in the record, under its first letter. */
    void learnIds() {
        var log = server.part(CommitLog.class);
        var found = new HashMap<String, Set<String>>();
        for (long next = 1; ; ) {
            var lines = log.lines(next, 1_000);
            if (lines.isEmpty()) break;
            for (var line : lines) {
                var text = new String(line.bytes(), UTF_8);
                var body = text.substring(text.indexOf("\"at\""));
                ID.matcher(body)
                        .results()
                        .forEach(id -> found.computeIfAbsent(id.group(1), _ -> new LinkedHashSet<>())
                                .add(id.group()));
                DIGEST.matcher(body)
                        .results()
                        .forEach(digest -> found.computeIfAbsent("#", _ -> new LinkedHashSet<>())
                                .add(digest.group()));
            }
            next = lines.getLast().last() + 1;
        }
        found.forEach((letter, all) -> ids.put(letter, new ArrayList<>(all)));
    }

    /** An id that there is, for something of that name; of any kind if the name tells nothing. The newest are the likeliest. */
    String id(String name, Random random) {
        var letter = LETTERS.entrySet().stream()
                .filter(known -> name.toLowerCase(java.util.Locale.ROOT).contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> Odd.pick(List.copyOf(new java.util.TreeSet<>(ids.keySet())), random));
        return of(letter, random);
    }

    /** An id that there is of that kind; made up if there is none. */
    String of(String letter, Random random) {
        var known = ids.getOrDefault(letter, List.of());
        if (known.isEmpty()) return letter + "-7K2M9QXA";
        int from = random.nextBoolean() ? Math.max(0, known.size() - 4) : 0;
        return known.get(random.nextInt(from, known.size()));
    }

    Answer fire(Shot shot) throws IOException {
        return wire.exchange(shot.bytes(), shot.method.equals("HEAD"), shot.last());
    }

    @Override
    public void close() throws Exception {
        wire.close();
        standing.close();
        server.close();
    }
}
