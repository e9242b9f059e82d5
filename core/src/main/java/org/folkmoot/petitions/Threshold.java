package org.folkmoot.petitions;

import org.folkmoot.vocabulary.Fraction;

/** How many of whom must sign. @param whole how many there were when the petition was started @param share of them that is enough */
public record Threshold(Constituency of, int whole, Fraction share) {}
