package org.folkmoot.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How much is measured. */
enum BenchmarkSize {
    /** What docs/benchmarks.md tells of. */
    WHOLE,
    /** As little as shows that a benchmark runs at all; its figures mean nothing. */
    LEAST;

    /** The number for this size. */
    int of(int whole, int least) {
        return this == WHOLE ? whole : least;
    }

    /** The same of numbers that need not be whole. */
    double of(double whole, double least) {
        return this == WHOLE ? whole : least;
    }

    /** What a virtual machine that is measured is started with: where figures mean nothing, compiling well does not pay. */
    List<String> options(String... own) {
        var options = new ArrayList<>(List.of(own));
        if (this == LEAST) options.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        return options;
    }

    /** The figures of several things, measured once each. */
    interface Turn {
        List<Double> figures() throws Exception;
    }

    /**
     * Measures several things in turn, so that what else the machine does touches all of them alike.
     *
     * @param warm how many turns come before, for warmth
     * @return the runs of each thing
     */
    List<List<Double>> turns(int warm, int runs, Turn turn) throws Exception {
        for (int i = 0; i < of(warm, 0); i++) turn.figures();
        var taken = new ArrayList<List<Double>>();
        for (int i = 0; i < of(runs, 1); i++) taken.add(turn.figures());
        return IntStream.range(0, taken.getFirst().size())
                .mapToObj(
                        thing -> taken.stream().map(turned -> turned.get(thing)).toList())
                .toList();
    }
}
