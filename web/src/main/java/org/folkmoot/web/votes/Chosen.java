package org.folkmoot.web.votes;

import org.folkmoot.vocabulary.CommandId;

/**
 * What a voter has chosen and not yet confirmed.
 *
 * @param option the place of the chosen option among the vote's options, which are fixed when it opens
 * @param command under which the ballot will be cast
 */
record Chosen(int option, CommandId command) {}
