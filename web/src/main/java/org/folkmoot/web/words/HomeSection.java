package org.folkmoot.web.words;

import java.util.Map;

/**
 * A section of the home page of a community.
 *
 * @param place among the others, the smallest first
 * @param template whose fragment {@code section(shows, today)} it is, such as {@code results/decided}
 * @param shows what stands in it
 */
public record HomeSection(int place, String template, Map<String, Object> shows) {}
