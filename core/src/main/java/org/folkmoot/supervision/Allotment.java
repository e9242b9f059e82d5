package org.folkmoot.supervision;

/** How many forms may be given out on one subject: one to each who is there, rates, and is not rated by it themselves. */
public record Allotment(Subject subject, int forms) {}
