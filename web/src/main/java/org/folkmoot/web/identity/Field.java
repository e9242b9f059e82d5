package org.folkmoot.web.identity;

/** What is kept of a person. */
public enum Field {
    NAME,
    PHONE,
    /** Building and unit. */
    ADDRESS,
    /** The number of an identity document. */
    DOCUMENT,
    BIRTH_DATE
}
