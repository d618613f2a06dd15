package edgeos.lab.swarm;

import java.io.IOException;
import java.nio.ByteBuffer;

/** How bytes get to a server and back, without blocking. Owned by the swarm's thread. */
interface Transport {
    /** Goes on connecting, and greeting where that is the custom; true once questions may be asked. Until then its caller is served when this can go on. */
    boolean greet() throws IOException;

    /** Once it has greeted: its caller is served when something comes, and, if {@code toWrite}, when more can be sent. */
    void await(boolean toWrite);

    /** True if something came. */
    boolean isReadable();

    /** True if more can be sent, and that was awaited. */
    boolean isWritable();

    /** Reads what has come, at most what there is room for; 0: nothing; -1: nothing will any more. {@code into} is empty and has 64 KiB. */
    int read(ByteBuffer into) throws IOException;

    /** Sends as much as it can now. */
    void write(ByteBuffer from) throws IOException;

    /** True if it keeps bytes that were written and wait to be sent. */
    default boolean isKeeping() {
        return false;
    }

    /** Hangs up. */
    void close();

    /** Hangs up in the middle of whatever is said, where there is such a thing: what is on its way is lost, and the server is told so. */
    default void reset() {
        close();
    }
}
