/** Reports to the street office: of residents about what is published, of the supervision board about violations. */
@NullMarked
package org.folkmoot.reports;

import org.jspecify.annotations.NullMarked;
