package org.folkmoot.projections.kit;

/**
 * A document as it is kept.
 *
 * @param id the community and the key, with a slash between
 * @param seen the position of the last event that touched it
 * @param body its JSON, written in one way only
 */
record Stored(String id, long seen, String body) {}
