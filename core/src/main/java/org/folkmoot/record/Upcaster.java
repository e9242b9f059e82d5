package org.folkmoot.record;

import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the data of an old version as the next one. Upcasters register themselves ({@link java.util.ServiceLoader}); the stored
 * line stays as it is.
 */
public interface Upcaster {

    /** The stored name it reads, such as {@code ballot-cast.v1}; what it returns is data of {@code ballot-cast.v2}. */
    String from();

    /** The data in the shape of the next version; {@code data} may be changed and returned. */
    ObjectNode upcast(ObjectNode data);
}
