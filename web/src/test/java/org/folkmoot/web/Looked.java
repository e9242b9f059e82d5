package org.folkmoot.web;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which pages have been looked at closely: once for a template, a language and a screen, and again when it shows something else. */
final class Looked {

    /** One way of looking at a template. */
    record Way(String template, String language, String screen) {}

    private static final Set<Way> WAYS = new HashSet<>();
    private static final Map<String, Set<String>> KINDS = new HashMap<>();

    private Looked() {}

    /** @return whether a template's page has kinds of elements that none of its pages had before */
    static synchronized boolean lacks(String template, List<String> kinds) {
        return !KINDS.getOrDefault(template, Set.of()).containsAll(kinds);
    }

    static synchronized void keep(String template, List<String> kinds) {
        KINDS.computeIfAbsent(template, _ -> new HashSet<>()).addAll(kinds);
    }

    static synchronized boolean has(Way way) {
        return WAYS.contains(way);
    }

    static synchronized void at(Way way) {
        WAYS.add(way);
    }

    static synchronized Set<Way> ways() {
        return Set.copyOf(WAYS);
    }
}
