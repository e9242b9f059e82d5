package org.folkmoot.vocabulary;

/** The rule book that something was opened under; versions adopted later do not change it. */
public record RuleBookRef(int version, String hash) {}
