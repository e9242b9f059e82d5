package org.folkmoot.web.running;

/** How many files the record cites that are kept no more or were altered, as far as they have been looked at. */
@FunctionalInterface
public interface LostFiles {
    int count();
}
