package org.folkmoot.web.identity;

/** What is kept of a person. */
public enum PersonField {
    NAME,
    PHONE,
    /** Building and unit. */
    ADDRESS,
    /** The number of an identity document. */
    DOCUMENT,
    BIRTH_DATE
}
