package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.net.ssl.SSLException;

/** What real TCP clients do in tests. */
final class Clients {
    private Clients() { }

    /** Connects to a port of this machine, and waits for no answer longer than {@link RunningLab#LIMIT}. */
    static Socket connect(int port) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) RunningLab.LIMIT.toMillis());
        return socket;
    }

    /** Equal seeds give equal bytes. */
    static byte[] bytes(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static void checkEcho(Socket socket, long seed, int length) throws IOException {
        byte[] sent = bytes(seed, length);
        socket.getOutputStream().write(sent);
        assertArrayEquals(sent, socket.getInputStream().readNBytes(length));
    }

    /** Sends text, a character a byte. */
    static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Expects just this answer to a question, both a character a byte. */
    static void ask(Socket socket, String question, String answer) throws IOException {
        say(socket, question);
        assertEquals(answer, new String(socket.getInputStream().readNBytes(answer.length()), StandardCharsets.ISO_8859_1), question);
    }

    /** Expects that the other side closes or resets the connection, and says nothing more. */
    static void assertEnded(Socket socket) throws IOException {
        assertTrue(isEnded(socket), "it is open, and says something");
    }

    /** Expects the same of a connection on which this client speaks first. */
    static void assertEndedOnSpeaking(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write(1);
        } catch (SocketException | SSLException closed) {
            return;
        }
        assertEnded(socket);
    }

    /** Waits for a byte or the end; that neither comes in time is no end. */
    private static boolean isEnded(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException | SSLException reset) {
            return true;
        }
    }
}
