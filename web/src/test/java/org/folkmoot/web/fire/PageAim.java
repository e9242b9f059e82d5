package org.folkmoot.web.fire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.folkmoot.web.files.Samples;
import org.folkmoot.web.roll.FictionalRoll;

/** Makes requests as browsers send them, and bends them. */
final class PageAim {

    /** What a part with a file is called behind the name of its field. */
    static final String FILE = ".file";

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final List<String> OTHERS =
            List.of("seen", "recorded", "lang", "page", "act", "back", "key", "seen-up-to", "a[b]", "unknown");
    private static final List<String> METHODS =
            List.of("GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH");
    private static final String ROLL = FictionalRoll.write(FictionalRoll.Size.of(3, 7), 1, true);

    private final Besieged at;
    private final Random random;

    PageAim(Besieged at, Random random) {
        this.at = at;
        this.random = random;
    }

    Shot shot(String method, String pattern, List<String> names, List<String[]> session) {
        var shot = new Shot(method, path(pattern)).with("Accept", "text/html");
        shot.headers.addAll(session);
        if (bent(0.5)) shot.with("Accept-Language", "en");
        var fields = fields(names);
        if (method.equals("GET")) shot.query = fields;
        else if (pattern.endsWith("/import/file")) upload(shot);
        else if (names.stream().anyMatch(name -> name.endsWith(FILE)) && bent(0.8)) withFiles(shot, names);
        else shot.with("Content-Type", "application/x-www-form-urlencoded").body = fields.getBytes(UTF_8);
        if (bent(0.5)) bend(shot, pattern);
        if (bent(0.15)) bend(shot, pattern);
        return shot;
    }

    private boolean bent(double chance) {
        return random.nextDouble() < chance;
    }

    private String path(String pattern) {
        return VARIABLE.matcher(pattern)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(variable(found.group(1))));
    }

    private String variable(String name) {
        return switch (name) {
            case "community" -> Besieged.COMMUNITY;
            case "body" ->
                Odd.pick(List.of("committee", "supervision-board", "street-office", "service-station"), random);
            case "profile" -> "national-2026";
            case "version" -> "1";
            case "position" -> "" + random.nextInt(700);
            default -> at.id(name, random);
        };
    }

    private String fields(List<String> names) {
        var given = new ArrayList<String>();
        for (var name : names)
            for (int i = bent(0.05) ? 3 : bent(0.85) ? 1 : 0; i > 0; i--)
                given.add(Odd.encoded(name) + "=" + Odd.encoded(value(name)));
        if (bent(0.3)) given.add("act=" + Odd.pick(List.of("check", "send", "send", ""), random));
        given.add("seen-up-to="
                + (bent(0.8) ? "999999999" : Odd.pick(List.of("0", "-1", "x", "9".repeat(18)), random)));
        if (bent(0.2)) given.add("key=" + Odd.encoded(Odd.key(random)));
        if (bent(0.2))
            given.add("back="
                    + Odd.encoded(
                            Odd.pick(List.of("/meetings", "//elsewhere.example", "/../x", "javascript:x"), random)));
        if (bent(0.1)) given.add("unknown=1");
        return String.join("&", given);
    }

    private String value(String name) {
        return switch (random.nextInt(14)) {
            case 0 -> Odd.text(random);
            case 1 -> Odd.pick(Odd.NUMBERS, random);
            case 2 -> "2026-%02d-%02d".formatted(random.nextInt(1, 13), random.nextInt(1, 29));
            case 3 ->
                Odd.pick(
                        List.of(
                                "true",
                                "yes",
                                "ON_SITE",
                                "IMPORTANT",
                                "MEMBER",
                                "NOTICE",
                                "COMMITTEE",
                                "ASSEMBLY_OF_ADULTS",
                                "SATISFIED"),
                        random);
            case 4 -> "说明 note";
            case 5 -> "" + random.nextInt(6);
            default -> at.id(name, random);
        };
    }

    /** The roll as a form sends it, or nearly. The form's token stands in its address. */
    private void upload(Shot shot) {
        shot.header("X-CSRF-TOKEN").ifPresent(token -> shot.query = "_csrf=" + Odd.encoded(token));
        shot.without("X-CSRF-TOKEN").with("Content-Type", "multipart/form-data; boundary=b");
        var name = Odd.pick(List.of("file", "file", "file", "other", "", "file\"; x=\""), random);
        var filename = Odd.pick(List.of("roll.csv", "../roll.csv", "", "议.csv", "a".repeat(3_000)), random);
        var text = "--b\r\n"
                + "Content-Disposition: form-data; name=\"form-groups\"\r\n\r\n"
                + "yes\r\n"
                + "--b\r\n"
                + "Content-Disposition: form-data; name=\""
                + name
                + "\"; filename=\"" + filename + "\"\r\nContent-Type: text/csv\r\n\r\n" + file()
                + "\r\n--b" + Odd.pick(List.of("--\r\n", "--\r\n", "--", "", "\r\n"), random);
        shot.body = text.getBytes(bent(0.1) ? ISO_8859_1 : UTF_8);
    }

    /** A form with files as a browser sends it, or nearly. */
    private void withFiles(Shot shot, List<String> names) {
        shot.header("X-CSRF-TOKEN").ifPresent(token -> shot.query = "_csrf=" + Odd.encoded(token));
        shot.without("X-CSRF-TOKEN").with("Content-Type", "multipart/form-data; boundary=b");
        var body = new ByteArrayOutputStream();
        for (var name : names)
            if (bent(0.85)) {
                boolean isFile = name.endsWith(FILE);
                var filename =
                        Odd.pick(List.of("a.pdf", "../a", "", "议.docx", "a\u202e.exe", "a".repeat(3_000)), random);
                body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"" + name + "\""
                                + (isFile ? "; filename=\"" + filename + "\"" : "") + "\r\n\r\n")
                        .getBytes(UTF_8));
                body.writeBytes(isFile ? content() : value(name).getBytes(UTF_8));
                body.writeBytes("\r\n".getBytes(UTF_8));
            }
        body.writeBytes(
                ("--b" + Odd.pick(List.of("--\r\n", "--\r\n", "--\r\n", "--", "", "\r\n"), random)).getBytes(UTF_8));
        shot.body = body.toByteArray();
    }

    private byte[] content() {
        var whole = Odd.pick(
                List.of(Samples.pdf(), Samples.docx(), Samples.picture("png", 3, 3), Samples.picture("jpeg", 3, 3)),
                random);
        if (bent(0.3)) return whole;
        if (bent(0.3)) return Odd.text(random).getBytes(UTF_8);
        var changed = Arrays.copyOf(whole, bent(0.5) ? whole.length : random.nextInt(whole.length + 1));
        for (int i = random.nextInt(5); i > 0 && changed.length > 0; i--)
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        return changed;
    }

    private String file() {
        var lines = new ArrayList<>(ROLL.lines().toList());
        var cells = new ArrayList<>(
                Arrays.asList(lines.get(random.nextInt(lines.size())).split(",", -1)));
        switch (random.nextInt(8)) {
            case 0 -> lines.clear();
            case 1 -> lines.removeFirst();
            case 2 -> {
                cells.set(random.nextInt(cells.size()), Odd.text(random).replace("\n", " "));
                lines.add(String.join(",", cells));
            }
            case 3 -> lines.add("\"" + "x".repeat(random.nextInt(200_000)));
            case 4 -> lines.add(",".repeat(random.nextInt(5_000)));
            case 5 -> lines.addAll(List.copyOf(lines));
            case 6 -> lines.add(Odd.text(random));
            default -> {}
        }
        return String.join(bent(0.5) ? "\r\n" : "\n", lines) + "\n";
    }

    private void bend(Shot shot, String pattern) {
        switch (random.nextInt(12)) {
            case 0 -> {
                var variables = VARIABLE.matcher(pattern)
                        .results()
                        .map(one -> one.group(1))
                        .toList();
                var bentOne = variables.isEmpty() ? "" : Odd.pick(variables, random);
                shot.odd("path").path = VARIABLE.matcher(pattern)
                        .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                                found.group(1).equals(bentOne) ? Odd.segment(random) : variable(found.group(1))));
                if (bentOne.isEmpty()) shot.path += "/" + Odd.segment(random);
            }
            case 1, 2 -> {
                var name = Odd.pick(OTHERS, random);
                var value = bent(0.5) ? Odd.pick(Odd.NUMBERS, random) : Odd.text(random);
                shot.odd("query").query += (shot.query.isEmpty() ? "" : "&") + name + "=" + Odd.encoded(value);
            }
            case 3 ->
                shot.odd("query").query +=
                        "&" + Odd.pick(List.of("=", "%", "%zz=1", "a=%FF", "&&&", "=x", "a=%00", "a=b=c"), random);
            case 4 -> shot.odd("type").without("Content-Type").with("Content-Type", Odd.type(random));
            case 5 -> shot.odd("method").method = Odd.pick(METHODS, random);
            case 6 -> shot.odd("body").body = Odd.body(random);
            case 7 -> truncate(shot);
            case 8 -> shot.odd("no token").without("X-CSRF-TOKEN");
            case 9 -> shot.odd("chunked").chunked = true;
            default -> {
                var header = Odd.header(random);
                shot.odd(header[0]).with(header[0], header[1]);
            }
        }
    }

    private void truncate(Shot shot) {
        if (shot.chunked || shot.body.length < 2) return;
        shot.odd("truncated").announced = shot.body.length;
        shot.body = Arrays.copyOf(shot.body, random.nextInt(shot.body.length));
    }
}
