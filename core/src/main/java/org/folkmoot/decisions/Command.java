package org.folkmoot.decisions;

/**
 * What somebody asks for, with all that the decision needs but who asks and when: fresh ids come in it. Its stored name is
 * given by {@link StoredAs}.
 */
public interface Command {}
