package edgeos;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** Standard output that remembers why it could not be written: who prints is never told, and who asked for results must be. Any thread may write. */
final class Results extends OutputStream {
    /** The exit code of results that nobody has. */
    static final int NOT_WRITTEN = 2;

    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private IOException failure;

    @Override
    public void write(int each) throws IOException {
        write(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException failed) {
            failure = failure == null ? failed : failure;
            throw failed;
        }
    }

    /** Why some of it is lost; empty: all was written, or whoever read it, such as {@code head}, has seen enough. */
    synchronized Optional<String> lost() {
        return Optional.ofNullable(failure).map(IOException::getMessage).filter(why -> !why.toLowerCase(Locale.ROOT).contains("pipe"));
    }
}
