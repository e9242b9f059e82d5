/** Words that two or more capabilities use: identities, fractions with their derivations, dates, offices and the rule book. */
@NullMarked
package org.folkmoot.vocabulary;

import org.jspecify.annotations.NullMarked;
