/** The affairs-disclosure board, as everybody reads and downloads it, and the forms that post on it. */
@NullMarked
package org.folkmoot.web.disclosures;

import org.jspecify.annotations.NullMarked;
