/** What whoever runs the installation sets up for a community, and in which order. */
@NullMarked
package org.folkmoot.web.administration;

import org.jspecify.annotations.NullMarked;
