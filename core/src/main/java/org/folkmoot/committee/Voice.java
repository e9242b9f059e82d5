package org.folkmoot.committee;

import org.folkmoot.vocabulary.OfficerId;

/** One member's part in a decision. */
public record Voice(OfficerId member, Stance stance) {}
