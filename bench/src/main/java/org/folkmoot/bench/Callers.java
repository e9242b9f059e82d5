package org.folkmoot.bench;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Callers of whom each waits for the answer before calling again: as many calls are under way as there are callers. */
final class Callers {

    private Callers() {}

    /** One call, made on a virtual thread. @throws Exception if it was not answered as it should be */
    interface Call {
        void make(int number) throws Exception;
    }

    /** How many calls a second are answered. @param calls in all, numbered from 0 */
    static double perSecond(int callers, int calls, Call call) throws InterruptedException {
        var next = new AtomicInteger();
        long began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ended = new ExecutorCompletionService<Integer>(threads);
            for (int i = 0; i < callers; i++)
                ended.submit(() -> {
                    int made = 0;
                    for (int number = next.getAndIncrement(); number < calls; number = next.getAndIncrement()) {
                        call.make(number);
                        made++;
                    }
                    return made;
                });
            for (int i = 0; i < callers; i++) ended.take().get();
        } catch (ExecutionException e) {
            next.set(calls);
            throw new IllegalStateException("a call failed", e.getCause());
        }
        return calls / ((System.nanoTime() - began) / 1e9);
    }
}
