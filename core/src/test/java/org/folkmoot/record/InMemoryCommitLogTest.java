package org.folkmoot.record;

class InMemoryCommitLogTest extends SharedLogContract {

    @Override
    protected CommitLog open() {
        return new InMemoryCommitLog(json);
    }

    @Override
    protected CommitLog openBeside() {
        return log;
    }
}
