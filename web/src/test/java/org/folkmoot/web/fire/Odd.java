package org.folkmoot.web.fire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What no program of good will sends. */
final class Odd {

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t\r\n",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\udc00\ud800",
            "x\udfff",
            "\u202eabc\u202c",
            "\u2066עברית\u2069",
            "e\u0301",
            "\u00e9",
            "\u212b",
            "a\u200bb",
            "\ufeffbom",
            "\ufffd",
            "\uffff",
            "👩‍👩‍👧‍👦",
            "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
            "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L",
            "ǅ",
            "ß",
            "İ",
            "１２３",
            "٣",
            "null",
            "true",
            "-1",
            "0",
            "1e400",
            "NaN",
            "' OR 1=1 --",
            "\"; drop table account; --",
            "{\"$ne\":null}",
            "$where",
            "a.b.$c",
            "<script>alert(1)</script>",
            "${jndi:ldap://localhost/x}",
            "#{7*7}",
            "*{T(Runtime)}",
            "__${7*7}__::x",
            "../../etc/passwd",
            "..\\..\\x",
            "file:///etc/passwd",
            "%00",
            "%s%n%x",
            "R-7K2M9QXA",
            "R-7K2M9QXI",
            "r-7k2m9qxa",
            "2026-02-30",
            "+999999999-12-31",
            "0000-00-00",
            "2026-3-1",
            "2026-03-01T00:00:00Z",
            "resident:R-7K2M9QXA",
            "system:administrator",
            "system:installation",
            "1/0",
            "-1/3",
            "99999999999999999999/3");

    static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "1",
            "-0",
            "1.0",
            "1.5",
            "1e2",
            "1E400",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "123456789012345678901234567890",
            "0.0000000000000000000000000001",
            "NaN",
            "Infinity",
            "01",
            "+1",
            ".5",
            "0x10");

    private static final List<String> BODIES = List.of(
            "",
            " ",
            "null",
            "true",
            "0",
            "\"\"",
            "[]",
            "{}",
            "[{}]",
            "[null]",
            "{",
            "}",
            "{\"a\"",
            "{\"a\":}",
            "{\"a\":1,}",
            "{a:1}",
            "{'a':1}",
            "/* c */{}",
            "{}{}",
            "{} x",
            "\ufeff{}",
            "{\"\":\"\"}",
            "{\"__proto__\":{}}",
            "{\"$ref\":\"#\"}",
            "<a/>",
            "--- a",
            "a=b&c=d",
            "\u0000");

    private Odd() {}

    static String text(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> "议".repeat(1 << random.nextInt(1, 12));
            case 1 -> "a".repeat(random.nextInt(2_000));
            case 2 ->
                random.ints(1 + random.nextInt(20), 0, Character.MAX_CODE_POINT + 1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            default -> pick(TEXTS, random);
        };
    }

    static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** In the place of a value: JSON text, or nearly. */
    static String value(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> "null";
            case 1 -> random.nextBoolean() ? "true" : "false";
            case 2, 3 -> pick(NUMBERS, random);
            case 4 -> pick(List.of("[]", "{}", "[[]]", "{\"a\":{}}", "[null]", "[\"\"]"), random);
            case 5 -> "[" + ("\"a\"" + ",\"a\"".repeat(random.nextInt(3_000))) + "]";
            default -> Json.text(text(random));
        };
    }

    /** In the place of a whole body. */
    static byte[] body(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> ("{\"a\":".repeat(depth(random))).getBytes(UTF_8);
            case 1 -> {
                int depth = depth(random);
                yield ("[".repeat(depth) + "]".repeat(depth)).getBytes(UTF_8);
            }
            case 2 -> ("{\"a\":\"" + "x".repeat(random.nextBoolean() ? 900_000 : 1_100_000) + "\"}").getBytes(UTF_8);
            case 3 -> ("{\"a\":" + "9".repeat(100_000) + "}").getBytes(UTF_8);
            case 4 -> "{\"a\":\"\u00ff\u00fe\u00c0\u0080\"}".getBytes(ISO_8859_1);
            case 5 -> "{\"name\":\"\u00e4\"}".getBytes(random.nextBoolean() ? UTF_16 : ISO_8859_1);
            default -> pick(BODIES, random).getBytes(UTF_8);
        };
    }

    private static int depth(Random random) {
        return pick(List.of(10, 100, 499, 501, 1_001, 20_000), random);
    }

    /** In an address. */
    static String segment(Random random) {
        return switch (random.nextInt(8)) {
            case 0 ->
                pick(
                        List.of(
                                "%",
                                "%zz",
                                "%00",
                                "%2F",
                                "%2e%2e",
                                "..",
                                ".",
                                ";",
                                ";a=b",
                                "%5c",
                                "%0d%0a",
                                "%C0%80",
                                "%ED%A0%80",
                                "%FF",
                                "\u00ff",
                                "a b",
                                "{x}",
                                "[",
                                "|",
                                "~",
                                "%25",
                                "//",
                                "a;jsessionid=1"),
                        random);
            case 1 -> "a".repeat(random.nextInt(6_000));
            default -> encoded(text(random));
        };
    }

    static String encoded(String text) {
        return URLEncoder.encode(text.length() > 800 ? text.substring(0, 800) : text, UTF_8)
                .replace("+", "%20");
    }

    static String type(Random random) {
        return pick(
                List.of(
                        "text/plain",
                        "application/xml",
                        "application/x-www-form-urlencoded",
                        "multipart/form-data",
                        "multipart/form-data; boundary=x",
                        "application/json; charset=utf-16",
                        "application/json; charset=nonsense",
                        "application/json; charset=iso-8859-1",
                        "application/json;;;",
                        "application/*+json",
                        "application/problem+json",
                        "application/yaml",
                        "application/cbor",
                        "application/octet-stream",
                        "*/*",
                        "json",
                        "",
                        "/",
                        "a/b/c"),
                random);
    }

    static String key(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "a".repeat(random.nextInt(70));
            case 1 ->
                pick(
                        List.of("", "short", "has space", "a,b,c,d,e,f", "open-record", "é".repeat(8), "..::--__"),
                        random);
            default -> "fuzz-" + Long.toHexString(random.nextLong());
        };
    }

    /** Headers that are seldom as they should be. */
    static String[] header(Random random) {
        var value = pick(
                Stream.concat(
                                Stream.of(
                                        "*/*;q=abc",
                                        "image/png",
                                        "text/html",
                                        ",,,",
                                        "bytes=0-",
                                        "\"",
                                        "W/\"x\"",
                                        "\u00ff"),
                                NUMBERS.stream())
                        .toList(),
                random);
        return switch (random.nextInt(14)) {
            case 0 ->
                new String[] {"Accept-Language", pick(List.of("en", "zh", "*", "x;q=9", "de-", "a".repeat(300)), random)
                };
            case 1 -> new String[] {"X-Padding", "x".repeat(pick(List.of(4_000, 7_000, 9_000, 70_000), random))};
            case 2 ->
                new String[] {
                    "Cookie", pick(List.of("JSESSIONID=x", "lang=xx", "lang=en; lang=zh", "=", ";;", "a=\"b"), random)
                };
            case 3 -> new String[] {"X-HTTP-Method-Override", "DELETE"};
            case 4 -> new String[] {"X-Forwarded-For", value};
            case 5 -> new String[] {"Origin", pick(List.of("null", "http://elsewhere.example", value), random)};
            case 6 ->
                new String[] {"Host", pick(List.of("", "elsewhere.example", "localhost:99999", "a b", "[::1"), random)};
            case 7 -> new String[] {"X-CSRF-TOKEN", value};
            case 8 -> new String[] {"Expect", pick(List.of("100-continue", "nothing"), random)};
            case 9 -> new String[] {"Range", value};
            case 10 -> new String[] {"If-None-Match", value};
            case 11 -> new String[] {"If-Modified-Since", value};
            case 12 -> new String[] {"Authorization", pick(List.of("Basic ", "Basic YTpi", "Bearer x", value), random)};
            default -> new String[] {"Accept", value};
        };
    }
}
