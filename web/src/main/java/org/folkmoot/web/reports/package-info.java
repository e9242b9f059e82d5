/** Reports to the street office: residents and the supervision board make them, and everybody sees what came of them. */
@NullMarked
package org.folkmoot.web.reports;

import org.jspecify.annotations.NullMarked;
