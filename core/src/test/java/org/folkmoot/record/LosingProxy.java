package org.folkmoot.record;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A network between a client and a server that, when told to, loses the server's answer to a request. */
final class LosingProxy implements AutoCloseable {

    /** How many answers to requests that contain the word are still to be lost. */
    final AtomicInteger losses = new AtomicInteger();

    private final String word;
    private final InetSocketAddress server;
    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    LosingProxy(InetSocketAddress server, String word) throws IOException {
        this.server = server;
        this.word = word;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                var client = listening.accept();
                threads.execute(() -> carry(client));
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    /** One connection, one request after the other. */
    private void carry(Socket client) {
        try (client;
                var behind = new Socket(server.getAddress(), server.getPort())) {
            while (true) {
                var request = message(client.getInputStream());
                boolean lost = new String(request, StandardCharsets.ISO_8859_1).contains(word)
                        && losses.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                behind.getOutputStream().write(request);
                var answer = message(behind.getInputStream());
                if (lost) return;
                client.getOutputStream().write(answer);
            }
        } catch (IOException closed) {
            return; // one side has gone, and the other is closed with it
        }
    }

    /** A message of MongoDB's protocol: its first four bytes, the least first, are its length. */
    private static byte[] message(InputStream in) throws IOException {
        var length = in.readNBytes(4);
        if (length.length < 4) throw new IOException("closed");
        int rest =
                (length[0] & 0xff | (length[1] & 0xff) << 8 | (length[2] & 0xff) << 16 | (length[3] & 0xff) << 24) - 4;
        var message = new byte[rest + 4];
        System.arraycopy(length, 0, message, 0, 4);
        if (in.readNBytes(message, 4, rest) < rest) throw new IOException("closed");
        return message;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
