package org.folkmoot.web.roll;

/** What can be wrong with a roll file; each has a sentence in every language of the program. */
public enum RollFault {
    /** The bytes are neither UTF-8 nor GB18030; the argument is the first byte, counted from 0, that is neither. */
    ENCODING_UNKNOWN,
    /** There is no line with a person. */
    FILE_EMPTY,
    /** A quotation mark is opened and not closed, or closed in the middle of a value. */
    QUOTES_BROKEN,
    COLUMN_MISSING,
    COLUMN_UNKNOWN,
    COLUMN_TWICE,
    /** The line has more or fewer values than the first line has columns. */
    VALUE_COUNT,
    VALUE_EMPTY,
    VALUE_TOO_LONG,
    /** A line break, a tab, an invisible or a destroyed character. */
    CHARACTER_FORBIDDEN,
    GROUP_CODE_INVALID,
    /** No group of that code has been formed in the community. */
    GROUP_UNKNOWN,
    DOCUMENT_INVALID,
    /** Eighteen characters whose last is not the check digit of the others (GB 11643). */
    DOCUMENT_CHECK_DIGIT,
    PHONE_INVALID,
    BIRTH_DATE_INVALID,
    BIRTH_DATE_IN_FUTURE,
    /** More than 130 years ago. */
    BIRTH_DATE_TOO_EARLY,
    YES_NO_INVALID,
    /** The same document number stands on another line. */
    PERSON_TWICE,
    /** A person with this document number is on the roll of this installation already. */
    PERSON_ON_ROLL,
    /** Two households under one key: the lines name different groups or addresses. */
    HOUSEHOLD_DIVIDED,
    /** A household with this key is on the community's roll already. */
    HOUSEHOLD_ON_ROLL,
    HOUSEHOLD_TOO_LARGE,
    REPRESENTATIVE_TWICE,
    /** The representative is under 18 on the day of the import. */
    REPRESENTATIVE_UNDER_AGE,
    /** Next to a line whose household cannot be read, which may belong here: the household might be incomplete. */
    BESIDE_UNREADABLE_LINE
}
