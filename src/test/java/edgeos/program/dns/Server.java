package edgeos.program.dns;

import edgeos.memory.FwpMemory;
import edgeos.memory.RecordLayout;
import edgeos.program.Batch;
import edgeos.program.Emission;
import edgeos.program.Program;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/** Runs a server as a core does, with an outbox: each question in a batch of its own. */
final class Server implements Emission {
    private static final int RING_BYTES = 1 << 16;
    private static final int MOST_BYTES = 8192;

    private final Program program;
    private final FwpMemory memory;
    private final MemorySegment ring = MemorySegment.ofArray(new long[RING_BYTES / 8]);
    private final MemorySegment emitted = MemorySegment.ofArray(new long[MOST_BYTES / 8]);
    private final Batch batch = new Batch();
    private int room = 4096;
    private int emittedBytes;
    private int answers;

    Server(Program program) {
        this.program = program;
        long bytes = program.stateBytes();
        this.memory = new FwpMemory(MemorySegment.ofArray(new long[(int) (bytes + 7) / 8]).asSlice(0, bytes));
        program.initialise(memory);
        batch.emitBy(this);
    }

    /** How much room there is from now on. */
    void setRoom(int bytes) {
        room = bytes;
    }

    long figure(String name) {
        return program.figures(memory).get(name);
    }

    /** Its answer; empty if it gave none. */
    byte[] ask(byte[] question) {
        run(MemorySegment.ofArray(question));
        return answers == 0 ? new byte[0] : emitted.asSlice(0, emittedBytes).toArray(ValueLayout.JAVA_BYTE);
    }

    /** Runs it; true if it took the question. */
    boolean run(MemorySegment question) {
        int length = (int) question.byteSize();
        answers = 0;
        ring.set(ValueLayout.JAVA_LONG, 0, RecordLayout.fresh(length, 0));
        MemorySegment.copy(question, 0, ring, RecordLayout.FRESH_START, length);
        int end = RecordLayout.strideBytes(length);
        batch.open(ring, 0, end, 1, 0);
        program.process(batch, memory);
        return batch.close() == end;
    }

    @Override
    public int room() {
        return room;
    }

    @Override
    public boolean emit(int port, FwpMemory from, long offset, int length) {
        from.getBytes(offset, emitted, 0, length);
        emittedBytes = length;
        answers++;
        if (answers > 1 || port != 0) {
            throw new AssertionError("more than one answer: answers=" + answers + " port=" + port);
        }
        return true;
    }

    @Override
    public void wantRoom() { }

    /** A record of an answer; names and data as text. */
    record Found(int section, String name, int type, int seconds, String data) { }

    /** An answer, taken apart independently of what made it. */
    record Answer(int id, int flags, int questions, List<Found> records, int length) {
        int result() {
            return flags & 0xf;
        }

        List<String> data(int section) {
            return records.stream().filter(record -> record.section() == section && record.type() != 41).map(record -> record.name() + " " + record.type() + " " + record.data()).toList();
        }

        static Answer of(byte[] message) {
            var reader = new Reader(message);
            int questions = reader.u16(4);
            for (int question = 0; question < questions; question++) {
                reader.name();
                reader.at += 4;
            }
            var records = new ArrayList<Found>();
            for (int section = 1; section <= 3; section++) {
                for (int count = reader.u16(4 + 2 * section); count > 0; count--) {
                    records.add(reader.record(section));
                }
            }
            if (reader.at != message.length) {
                throw new AssertionError("bytes behind the last record: at=" + reader.at + " length=" + message.length);
            }
            return new Answer(reader.u16(0), reader.u16(2), questions, records, message.length);
        }
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at = 12;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        int u8(int offset) {
            return bytes[offset] & 0xff;
        }

        int u16(int offset) {
            return u8(offset) << 8 | u8(offset + 1);
        }

        String name() {
            var text = new StringBuilder();
            int next = at;
            boolean jumped = false;
            while (u8(next) != 0) {
                if (u8(next) >= 0xc0) {
                    at = jumped ? at : next + 2;
                    jumped = true;
                    int to = u16(next) & 0x3fff;
                    if (to >= next) {
                        throw new AssertionError("a pointer leads forwards: from=" + next + " to=" + to);
                    }
                    next = to;
                } else {
                    text.append(new String(bytes, next + 1, u8(next), java.nio.charset.StandardCharsets.US_ASCII)).append('.');
                    next += 1 + u8(next);
                }
            }
            at = jumped ? at : next + 1;
            return text.isEmpty() ? "." : text.toString();
        }

        Found record(int section) {
            String name = name();
            int type = u16(at);
            int seconds = u16(at + 4) << 16 | u16(at + 6);
            int length = u16(at + 8);
            int from = at + 10;
            String data = type == 41 ? "size " + u16(at + 2) + " flags " + Integer.toHexString(seconds) : data(type, from, length);
            at = from + length;
            return new Found(section, name, type, seconds, data);
        }

        private String data(int type, int from, int length) {
            at = from;
            return switch (type) {
                case 1 -> u8(at) + "." + u8(at + 1) + "." + u8(at + 2) + "." + u8(at + 3);
                case 2, 5, 12 -> name();
                case 6 -> name() + " " + name() + " " + (u16(at) << 16 | u16(at + 2));
                case 15 -> {
                    at = from + 2;
                    yield u16(from) + " " + name();
                }
                case 16 -> new String(bytes, from + 1, u8(from), java.nio.charset.StandardCharsets.UTF_8);
                default -> java.util.HexFormat.of().formatHex(bytes, from, from + length);
            };
        }
    }
}
