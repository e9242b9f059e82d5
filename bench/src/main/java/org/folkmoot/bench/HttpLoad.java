package org.folkmoot.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Requests sent over connections that are kept open, each by a virtual thread of its own. */
final class HttpLoad implements AutoCloseable {

    private final List<KeptConnection> connections = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    HttpLoad(int port, int connections) throws IOException {
        for (int i = 0; i < connections; i++) this.connections.add(new KeptConnection(port));
    }

    private interface Loop {
        List<Double> run(KeptConnection connection) throws IOException;
    }

    /** Closed loop: on each connection the next request follows the answer. @return answers per second */
    double perSecond(double seconds, IntFunction<byte[]> requests) throws InterruptedException {
        long began = System.nanoTime();
        long end = began + (long) (seconds * 1e9);
        int answered = onEach(connection -> {
                    var made = new ArrayList<Double>();
                    while (System.nanoTime() < end) {
                        send(connection, requests);
                        made.add(0.0);
                    }
                    return made;
                })
                .size();
        return answered / ((System.nanoTime() - began) / 1e9);
    }

    /**
     * Open loop: requests are due at a steady rate, whether the ones before are answered or not.
     *
     * @return how many milliseconds after it was due each was answered, in ascending order
     */
    List<Double> latencies(double perSecond, double seconds, IntFunction<byte[]> requests) throws InterruptedException {
        int all = (int) (perSecond * seconds);
        var number = new AtomicInteger();
        long began = System.nanoTime();
        return onEach(connection -> {
                    var taken = new ArrayList<Double>();
                    for (int i = number.getAndIncrement(); i < all; i = number.getAndIncrement()) {
                        long due = began + (long) (i / perSecond * 1e9);
                        for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime())
                            LockSupport.parkNanos(early);
                        send(connection, requests);
                        taken.add((System.nanoTime() - due) / 1e6);
                    }
                    return taken;
                })
                .stream()
                .sorted()
                .toList();
    }

    private void send(KeptConnection connection, IntFunction<byte[]> requests) throws IOException {
        var reply = connection.send(requests.apply(next.getAndIncrement()));
        if (reply.status() != 200) throw new IOException("answered with " + reply);
    }

    private List<Double> onEach(Loop loop) throws InterruptedException {
        var all = new ArrayList<Double>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = connections.stream()
                    .<Future<List<Double>>>map(connection -> threads.submit(() -> loop.run(connection)))
                    .toList();
            for (var each : running) all.addAll(each.get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request failed", e.getCause());
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        for (var connection : connections) connection.close();
    }
}
