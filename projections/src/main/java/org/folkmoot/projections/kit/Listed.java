package org.folkmoot.projections.kit;

/**
 * A document that stands in its community's list. Its place there is the position of the event that began it; what the list shows
 * is written together with the document, so that a list is read without reading the documents.
 *
 * @param <E> what the list shows of it: a record, for instance the document itself where that is short
 */
public interface Listed<E> {

    E entry();
}
