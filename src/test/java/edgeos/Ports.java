package edgeos;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Ports of this machine that tests name before anybody has them. */
public final class Ports {
    /** Below those that systems give to who asks for any: those may be the way out of any client of another test at any moment. */
    private static final int FIRST = 20_000;
    private static final int COUNT = 10_000;
    /** Tests that run at the same time do so in processes of their own, which begin far from each other. */
    private static final int APART = 997;
    private static int next = (int) (ProcessHandle.current().pid() * APART % COUNT);

    private Ports() { }

    /** One at which nobody listens, nor will anybody else soon. */
    public static synchronized int free() {
        for (int tried = 0; tried < COUNT; tried++) {
            int port = FIRST + next++ % COUNT;
            if (isFree(port)) {
                return port;
            }
        }
        throw new AssertionError("no port is free: first=" + FIRST + " count=" + COUNT);
    }

    private static boolean isFree(int port) {
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (var listening = new ServerSocket(port, 1, here.getAddress()); var datagrams = new DatagramSocket(here)) {
            return listening.isBound() && datagrams.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Has a port of its own and does not listen there: whoever connects to it is refused, for as long as this is open. */
    public static Socket refusing() throws IOException {
        var holder = new Socket();
        holder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return holder;
    }
}
