package org.folkmoot.bench;

/** How long something takes. */
final class Stopwatch {

    private Stopwatch() {}

    /** What is done. */
    interface Work {
        void run() throws Exception;
    }

    static double seconds(Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }
}
