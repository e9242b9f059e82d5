/** Runs the deciders behind Axon's command bus and event store, on the record: the only folder of this module that knows Axon. */
@NullMarked
package org.folkmoot.axon;

import org.jspecify.annotations.NullMarked;
