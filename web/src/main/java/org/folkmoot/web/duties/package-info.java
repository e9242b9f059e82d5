/** What is owed and by when: the calendar that everybody reads, its feed, and the software that watches the clocks. */
@NullMarked
package org.folkmoot.web.duties;

import org.jspecify.annotations.NullMarked;
