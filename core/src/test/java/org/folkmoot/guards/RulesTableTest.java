package org.folkmoot.guards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.folkmoot.decisions.Capabilities;
import org.folkmoot.decisions.Refusal;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/rules.md} says of each rule which classes decide it and which tests hold it. It is made from the sources, so that it is
 * true: a class decides a rule if it names the rule or one of its refusals, a test holds it if it names one of the two.
 */
class RulesTableTest {

    private static final Path MAIN = Path.of("src/main/java/org/folkmoot");
    private static final Path TESTS = Path.of("src/test/java/org/folkmoot");
    private static final Pattern RULE = Pattern.compile("\\b[A-Z]{3,4}-\\d+(?:old)?\\b");
    private static final Pattern WORD = Pattern.compile("\\b[A-Z][A-Z0-9_]{5,}\\b");

    /** The words in capitals and the rules in each source, by {@code folder/Class}. */
    private static SortedMap<String, String> sources(Path root) {
        try (var files = Files.walk(root)) {
            var found = new TreeMap<String, String>();
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList())
                found.put(root.relativize(file).toString().replace(".java", ""), Files.readString(file));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, List<String>> refusals() {
        return Capabilities.registered().all().stream()
                .flatMap(capability -> Arrays.stream(capability.refusals().getEnumConstants()))
                .filter(refusal -> RULE.matcher(refusal.rule()).matches())
                .collect(Collectors.groupingBy(
                        Refusal::rule, TreeMap::new, Collectors.mapping(Refusal::name, Collectors.toList())));
    }

    private static boolean names(String source, String rule, List<String> refusals) {
        return RULE.matcher(source).results().anyMatch(found -> found.group().equals(rule))
                || WORD.matcher(source).results().anyMatch(found -> refusals.contains(found.group()));
    }

    private static List<String> naming(Map<String, String> sources, String rule, List<String> refusals) {
        return sources.entrySet().stream()
                .filter(source -> names(source.getValue(), rule, refusals))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static final Comparator<String> BY_NUMBER = Comparator.comparing(
                    (String rule) -> rule.substring(0, rule.indexOf('-')))
            .thenComparing(rule -> Integer.parseInt(rule.replaceAll("\\D", "")))
            .thenComparing(Comparator.naturalOrder());

    private static String table() {
        var main = sources(MAIN);
        var tests = sources(TESTS);
        var refusals = refusals();
        var rules = new TreeSet<>(BY_NUMBER);
        for (var source : main.values()) RULE.matcher(source).results().forEach(found -> rules.add(found.group()));
        var lines = new ArrayList<String>();
        lines.add("# Which class decides which rule, and which test holds it");
        lines.add("");
        lines.add("Made by `RulesTableTest` from the sources of `core`: a class is named where it names the rule or one"
                + " of its refusals. Paths are");
        lines.add("below `core/src/main/java/org/folkmoot` and `core/src/test/java/org/folkmoot`.");
        lines.add("");
        lines.add("| rule | classes | refusals | tests |");
        lines.add("|---|---|---|---|");
        for (var rule : rules) {
            var codes = refusals.getOrDefault(rule, List.of());
            var deciding = naming(main, rule, codes).stream()
                    .filter(name -> !name.endsWith("Refusal") && !name.endsWith("package-info"))
                    .toList();
            lines.add("| %s | %s | %s | %s |"
                    .formatted(rule, cell(deciding), cell(codes), cell(naming(tests, rule, codes))));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String cell(List<String> some) {
        return some.stream().map(one -> "`" + one + "`").collect(Collectors.joining(", "));
    }

    @Test
    void the_table_of_rules_is_that_of_the_sources() throws IOException {
        var made = table();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/rules.md"), made);
        assertEquals(
                Files.readString(Path.of("../docs/rules.md")),
                made,
                "where the change is meant, core/target/rules.md is the new docs/rules.md");
    }

    @Test
    void each_refusal_of_a_rule_is_seen_in_a_test() {
        var tests = String.join("\n", sources(TESTS).values());
        var seen = WORD.matcher(tests).results().map(found -> found.group()).collect(Collectors.toSet());
        var unseen = refusals().values().stream()
                .flatMap(List::stream)
                .filter(code -> !seen.contains(code))
                .sorted()
                .toList();
        assertEquals(List.of(), unseen);
    }
}
