package org.folkmoot.web.texts;

import org.folkmoot.vocabulary.CommunityId;
import org.folkmoot.vocabulary.Digest;

/** Answers that only those read who keep the minutes, until the committee has given them. */
public interface Withheld {

    boolean isWithheld(CommunityId community, Digest answer);
}
