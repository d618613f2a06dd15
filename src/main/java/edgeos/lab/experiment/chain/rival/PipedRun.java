package edgeos.lab.experiment.chain.rival;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A process that passes on what it reads, with a source at one end and a sink at the other. A message is its length in four bytes, and its payload. */
final class PipedRun implements Running {
    private static final int PIPE_BYTES = 1 << 16;
    private static final long PATIENCE_SECONDS = 10;
    private static final int LENGTH_BYTES = Integer.BYTES;
    private static final VarHandle LENGTH = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

    private final Process process;
    private final Arrivals arrivals;
    private final Source source;
    private final Sink sink;
    private final Crew crew;
    private Count count;

    /** Starts carrying: with as many bytes at once as a ring has or a pipe holds. */
    PipedRun(Process process, Load load, Tuning tuning) {
        this.process = process;
        boolean alone = tuning.placing() == Placing.ONE_THREAD;
        arrivals = new Arrivals(load);
        source = new Source(process.getOutputStream(), load.bytes(), Math.min(tuning.ringBytes(), PIPE_BYTES), alone);
        sink = new Sink(process.getInputStream(), arrivals, Math.max(tuning.ringBytes(), PIPE_BYTES), alone ? source : null);
        source.sink = sink;
        crew = Crew.of("pipes", alone ? List.of(List.of(source, sink)) : List.of(List.of(source), List.of(sink)));
    }

    @Override
    public Reading read() {
        return arrivals.reading();
    }

    /** Closes the way in, so that everything comes out and is counted: nothing stays in flight. */
    @Override
    public Count stop() {
        if (count == null) {
            source.finishing = true;
            awaitEnd();
            process.destroyForcibly();
            crew.stop();
            String failure = crew.failure().isEmpty() ? arrivals.failure() : crew.failure();
            count = new Count(source.sent, arrivals.count(), 0, 0, failure);
        }
        return count;
    }

    private void awaitEnd() {
        try {
            if (!sink.ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Writes as many messages at once as fit. */
    private static final class Source extends Duty {
        private final OutputStream out;
        private final byte[] burst;
        private final int frameBytes;
        private final boolean alone;
        private Sink sink;
        private volatile boolean finishing;
        private boolean closed;
        private long sent;
        private long sentBytes;

        /** A source; {@code alone} if its thread is also the sink's, and so must never wait for it. */
        Source(OutputStream out, int bytes, int mostBytes, boolean alone) {
            this.out = out;
            this.alone = alone;
            frameBytes = LENGTH_BYTES + bytes;
            int messages = Math.max(1, mostBytes / frameBytes);
            burst = new byte[messages * frameBytes];
            byte[] payload = Payload.ofLength(bytes);
            for (int at = 0; at < burst.length; at += frameBytes) {
                LENGTH.set(burst, at, bytes);
                System.arraycopy(payload, 0, burst, at + LENGTH_BYTES, bytes);
            }
        }

        @Override
        int doWork() {
            if (closed || alone && !finishing && sentBytes - sink.readBytes + burst.length > PIPE_BYTES) {
                return 0;
            }
            try {
                if (finishing) {
                    closed = true;
                    out.close();
                    return 0;
                }
                long number = sent;
                for (int at = LENGTH_BYTES; at < burst.length; at += frameBytes) {
                    Payload.number(burst, at, number++);
                }
                out.write(burst);
                out.flush();
                sent = number;
                sentBytes += burst.length;
                return burst.length / frameBytes;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** Reads what there is, and counts the messages in it. */
    private static final class Sink extends Duty {
        private final InputStream in;
        private final Arrivals arrivals;
        private final boolean wantsNumber;
        private final byte[] buffer;
        /** Who shares the thread; null: nobody. */
        private final Source source;
        private final CountDownLatch ended = new CountDownLatch(1);
        private int filled;
        private long readBytes;

        Sink(InputStream in, Arrivals arrivals, int bytes, Source source) {
            this.in = in;
            this.arrivals = arrivals;
            this.source = source;
            wantsNumber = arrivals.wantsNumber();
            buffer = new byte[bytes];
        }

        @Override
        int doWork() {
            if (ended.getCount() == 0 || source != null && !source.closed && source.sentBytes == readBytes) {
                return 0;
            }
            try {
                int bytes = in.read(buffer, filled, buffer.length - filled);
                if (bytes < 0) {
                    ended.countDown();
                    return 0;
                }
                readBytes += bytes;
                filled += bytes;
                return count();
            } catch (IOException broken) {
                ended.countDown();
                throw new UncheckedIOException(broken);
            }
        }

        private int count() {
            int at = 0;
            int messages = 0;
            while (filled - at >= LENGTH_BYTES) {
                int length = (int) LENGTH.get(buffer, at);
                if (filled - at < LENGTH_BYTES + length) {
                    break;
                }
                arrivals.length(length);
                if (wantsNumber) {
                    arrivals.number(Payload.number(buffer, at + LENGTH_BYTES));
                }
                at += LENGTH_BYTES + length;
                messages++;
            }
            System.arraycopy(buffer, at, buffer, 0, filled - at);
            filled -= at;
            arrivals.publish();
            return messages;
        }
    }
}
