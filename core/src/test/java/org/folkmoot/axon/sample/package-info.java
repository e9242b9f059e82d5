/** A capability for tests alone: households take seats in a hall. */
@NullMarked
package org.folkmoot.axon.sample;

import org.jspecify.annotations.NullMarked;
