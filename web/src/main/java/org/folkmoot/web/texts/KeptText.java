package org.folkmoot.web.texts;

import org.folkmoot.vocabulary.CommunityId;

/**
 * A text beside the record.
 *
 * @param community where it was written; it is read nowhere else
 * @param salt what stands before the text in its digest, hex: with it a reader can check the digest
 */
public record KeptText(CommunityId community, TextKind kind, String salt, String text) {}
