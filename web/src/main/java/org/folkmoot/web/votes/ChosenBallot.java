package org.folkmoot.web.votes;

/**
 * What a voter has chosen and not yet confirmed.
 *
 * @param option the place of the chosen option among the vote's options, which are fixed when it opens
 * @param key by which the ballot will be known to its voter
 */
record ChosenBallot(int option, String key) {}
