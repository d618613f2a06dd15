package edgeos.engine.rewind;

import edgeos.program.Program;
import edgeos.program.pcap.PcapWriter;
import edgeos.telemetry.EventLog;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.lang.ref.Reference;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.nio.Buffer;
import java.nio.ByteOrder;
import java.nio.channels.Channel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.concurrent.locks.Lock;

/** What is not kept: what never changes, and what is no part of the engine's time. Stateless. */
final class Outside {
    private Outside() { }

    /**
     * True of what never changes, such as a text or a program's text, and of what goes on by itself while time is turned back: threads, locks, channels and their buffers, files that are written, and the log, whose readers wait for nobody. Memory is kept by its slabs, whoever
     * refers to it.
     */
    static boolean holds(Object thing) {
        return thing instanceof String || thing instanceof Number && isBoxed(thing) || thing instanceof Boolean || thing instanceof Character || thing instanceof Enum || thing instanceof Class
                || thing instanceof MemorySegment || thing instanceof VarHandle || thing instanceof MethodHandle || isPlace(thing)
                || thing instanceof Thread || thing instanceof ThreadLocal || thing instanceof Lock || thing instanceof Reference || thing instanceof SecureRandom
                || thing instanceof Program || thing instanceof PcapWriter || thing instanceof EventLog || thing instanceof Rest || thing.getClass() == Object.class || isLambdaOfJava(thing);
    }

    private static boolean isBoxed(Object thing) {
        return thing instanceof Long || thing instanceof Integer || thing instanceof Double || thing instanceof Byte || thing instanceof Short || thing instanceof Float
                || thing instanceof java.math.BigDecimal || thing instanceof java.math.BigInteger;
    }

    private static boolean isPlace(Object thing) {
        return thing instanceof Path || thing instanceof InetAddress || thing instanceof SocketAddress || thing instanceof Channel || thing instanceof Buffer || thing instanceof ByteOrder || thing instanceof Charset
                || thing instanceof Temporal || thing instanceof TemporalAmount;
    }

    private static boolean isLambdaOfJava(Object thing) {
        return thing.getClass().isHidden() && thing.getClass().getPackageName().startsWith("java.");
    }
}
