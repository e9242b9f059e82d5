/** Texts that people write: kept beside the record, which holds their salted hashes only. */
@NullMarked
package org.folkmoot.web.texts;

import org.jspecify.annotations.NullMarked;
