package org.folkmoot.web.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The network between a node and the database, which can be cut: what is under way is lost, and nobody gets through. */
final class Network implements AutoCloseable {

    private final InetSocketAddress server;
    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean cut;

    /** @param server where the database listens */
    Network(InetSocketAddress server) {
        this.server = server;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(Network::close);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        try {
            while (true) {
                var near = listening.accept();
                if (cut) close(near);
                else connect(near);
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private void connect(Socket near) throws IOException {
        var far = new Socket(server.getAddress(), server.getPort());
        open.add(near);
        open.add(far);
        threads.execute(() -> carry(near, far));
        threads.execute(() -> carry(far, near));
        if (cut) {
            close(near);
            close(far);
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            return; // by one of both sides, or cut
        } finally {
            open.remove(from);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
