package org.folkmoot.projections.kit;

class MemoryHomeTest extends HomeContract {

    @Override
    Home open() {
        return new MemoryHome().on(LINES);
    }
}
