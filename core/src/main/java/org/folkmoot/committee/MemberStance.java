package org.folkmoot.committee;

import org.folkmoot.vocabulary.OfficerId;

/** One member's part in a decision. */
public record MemberStance(OfficerId member, Stance stance) {}
