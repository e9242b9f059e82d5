package org.folkmoot.hearings;

/** What a statement is; only an opinion is owed an answer (HEA-6). */
public enum StatementKind {
    EXPLANATION,
    QUESTION,
    OPINION
}
