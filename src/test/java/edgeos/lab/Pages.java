package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Locale;

/** HTTP, byte by byte, over any connection. */
final class Pages {
    /** Asks for a path. */
    static final String REQUEST = "GET %s HTTP/1.1\r\nHost: here\r\n\r\n";
    private static final String LENGTH = "content-length: ";

    private Pages() { }

    /** What is at a path, which has to be there. */
    static byte[] get(Socket socket, String path) throws IOException {
        Clients.say(socket, REQUEST.formatted(path));
        return answer(socket.getInputStream(), "200");
    }

    /** The content of an answer, which has to have this status. */
    static byte[] answer(InputStream in, String status) throws IOException {
        String head = head(in);
        assertTrue(head.startsWith("HTTP/1.1 " + status), head);
        String length = head.toLowerCase(Locale.ROOT).lines().filter(line -> line.startsWith(LENGTH)).findFirst().orElseThrow();
        return in.readNBytes(Integer.parseInt(length.substring(LENGTH.length())));
    }

    /** The head of an answer, without the empty line. */
    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int next = in.read();
            assertTrue(next >= 0, () -> "the end within a head: " + head);
            head.append((char) next);
        }
        return head.substring(0, head.length() - 4);
    }
}
