package edgeos.program.http;

import edgeos.memory.FwpMemory;
import edgeos.program.Batch;
import edgeos.program.Hypercalls;
import edgeos.program.http.HttpLayout.Flags;
import edgeos.program.http.HttpLayout.Phase;

/**
 * Follows what a client says (RFC 9112), however it is cut into messages, and answers each request as soon as it is whole. Lines are gathered in memory; contents of requests are passed over. What cannot be
 * followed is answered by a refusal and the end: where the next request would begin is not known then.
 *
 * <p>Immutable; called by the core that runs the FWP.
 */
final class Hearing {
    private static final int MOST_HEAD = 16_384;
    private static final int MOST_FIELDS = 100;
    private static final long MOST_CONTENT = 1L << 20;
    private static final int MOST_SIZE_DIGITS = 8;
    private static final int HEX_BITS = 4;

    private final RequestLine requestLine;
    private final FieldLine fieldLine;
    private final Answers answers;
    private final long limitNanos;

    /** For a site, with a limit for how long a client may take to say a request. */
    Hearing(Site site, long limitNanos) {
        this.requestLine = new RequestLine(site);
        this.fieldLine = new FieldLine(site);
        this.answers = new Answers(site);
        this.limitNanos = limitNanos;
    }

    /** Takes the current message in; false if it has to stay, as there is no room for an answer now. Nothing is left to be said before. */
    boolean hear(Batch batch, FwpMemory memory) {
        if (batch.length() == 0) {
            memory.putInt(HttpLayout.PHASE, Phase.OVER);
            Speech.end(memory);
            return Speech.say(batch, memory);
        }
        long began = memory.getLong(HttpLayout.BEGAN);
        if (began != 0 && batch.nowNanos() - began > limitNanos) {
            refuse(memory, batch.hypercalls(), Status.TIMEOUT);
        }
        int at = memory.getInt(HttpLayout.TAKEN);
        while (at < batch.length() && memory.getInt(HttpLayout.PHASE) != Phase.OVER) {
            at = take(batch, memory, at);
            if (!Speech.say(batch, memory)) {
                memory.putInt(HttpLayout.TAKEN, at);
                return false;
            }
        }
        memory.putInt(HttpLayout.TAKEN, 0);
        return Speech.say(batch, memory);
    }

    /** Takes in a line, or content, from a place of the message; returns the place behind it. */
    private int take(Batch batch, FwpMemory memory, int at) {
        int phase = memory.getInt(HttpLayout.PHASE);
        if (phase == Phase.REQUEST_LINE && memory.getLong(HttpLayout.BEGAN) == 0) {
            memory.putLong(HttpLayout.BEGAN, Math.max(1, batch.nowNanos()));
        }
        return phase == Phase.CONTENT || phase == Phase.CHUNK ? takeContent(batch, memory, at, phase) : takeLine(batch, memory, at, phase);
    }

    private int takeContent(Batch batch, FwpMemory memory, int at, int phase) {
        long left = memory.getLong(HttpLayout.CONTENT_LEFT);
        int taken = (int) Math.min(left, batch.length() - at);
        memory.putLong(HttpLayout.CONTENT_LEFT, left - taken);
        if (taken == left) {
            if (phase == Phase.CHUNK) {
                memory.putInt(HttpLayout.PHASE, Phase.CHUNK_END);
            } else {
                answers.answer(memory, batch.hypercalls());
            }
        }
        return at + taken;
    }

    private int takeLine(Batch batch, FwpMemory memory, int from, int phase) {
        int end = from;
        while (end < batch.length() && batch.u8(end) != '\n') {
            end++;
        }
        boolean isWhole = end < batch.length();
        int bytes = end - from + (isWhole ? 1 : 0);
        int before = memory.getInt(HttpLayout.LINE_LENGTH);
        int head = memory.getInt(HttpLayout.HEAD_BYTES) + bytes;
        if (bytes > HttpLayout.LINE_ROOM - before || head > MOST_HEAD) {
            refuse(memory, batch.hypercalls(), phase == Phase.REQUEST_LINE ? Status.TARGET_TOO_LONG : Status.FIELDS_TOO_LARGE);
            return batch.length();
        }
        batch.copyTo(memory, HttpLayout.LINE + before, from, bytes);
        memory.putInt(HttpLayout.LINE_LENGTH, before + bytes);
        memory.putInt(HttpLayout.HEAD_BYTES, head);
        if (isWhole) {
            line(memory, batch.hypercalls(), phase, lineEnd(memory, HttpLayout.LINE + before + bytes - 1));
        }
        return from + bytes;
    }

    private static long lineEnd(FwpMemory memory, long newLine) {
        return newLine > HttpLayout.LINE && memory.getByte(newLine - 1) == '\r' ? newLine - 1 : newLine;
    }

    private void line(FwpMemory memory, Hypercalls hypercalls, int phase, long end) {
        memory.putInt(HttpLayout.LINE_LENGTH, 0);
        boolean isEmpty = end == HttpLayout.LINE;
        int refused = hasControls(memory, end) ? Status.BAD_REQUEST : switch (phase) {
            case Phase.REQUEST_LINE -> isEmpty ? skip(memory) : requestLine(memory, end);
            case Phase.FIELD -> isEmpty ? headEnd(memory, hypercalls) : field(memory, end);
            case Phase.CHUNK_SIZE -> chunkSize(memory, end);
            case Phase.CHUNK_END -> chunkEnd(memory, isEmpty);
            default -> isEmpty ? whole(memory, hypercalls) : countField(memory);
        };
        if (refused != 0) {
            refuse(memory, hypercalls, refused);
        }
    }

    private static boolean hasControls(FwpMemory memory, long end) {
        for (long at = HttpLayout.LINE; at < end; at++) {
            int character = memory.getByte(at);
            if (character >= 0 && character < ' ' && character != '\t' || character == 0x7f) {
                return true;
            }
        }
        return false;
    }

    /** An empty line before a request (RFC 9112, 2.2). */
    private static int skip(FwpMemory memory) {
        Answers.forget(memory);
        return 0;
    }

    private int requestLine(FwpMemory memory, long end) {
        memory.putInt(HttpLayout.PHASE, Phase.FIELD);
        return requestLine.read(memory, HttpLayout.LINE, end);
    }

    private int field(FwpMemory memory, long end) {
        int refused = countField(memory);
        return refused != 0 ? refused : fieldLine.read(memory, HttpLayout.LINE, end);
    }

    private static int countField(FwpMemory memory) {
        int fields = memory.getInt(HttpLayout.FIELDS) + 1;
        memory.putInt(HttpLayout.FIELDS, fields);
        return fields > MOST_FIELDS ? Status.FIELDS_TOO_LARGE : 0;
    }

    private int headEnd(FwpMemory memory, Hypercalls hypercalls) {
        boolean isOld = FieldLine.has(memory, Flags.OLD);
        if (!isOld && !FieldLine.has(memory, Flags.HOST)) {
            return Status.BAD_REQUEST;
        }
        boolean isChunked = FieldLine.has(memory, Flags.CHUNKED);
        long content = memory.getLong(HttpLayout.CONTENT);
        if (content > MOST_CONTENT) {
            return Status.TOO_LARGE;
        }
        if (!isChunked && content == 0) {
            return whole(memory, hypercalls);
        }
        if (FieldLine.has(memory, Flags.EXPECTS) && !isOld) {
            int status = answers.status(memory);
            if (status >= Status.BAD_REQUEST) {
                return status;
            }
            Answers.goOn(memory);
        }
        memory.putInt(HttpLayout.HEAD_BYTES, 0);
        memory.putInt(HttpLayout.PHASE, isChunked ? Phase.CHUNK_SIZE : Phase.CONTENT);
        memory.putLong(HttpLayout.CONTENT_LEFT, content);
        return 0;
    }

    private int whole(FwpMemory memory, Hypercalls hypercalls) {
        answers.answer(memory, hypercalls);
        return 0;
    }

    private static int chunkSize(FwpMemory memory, long end) {
        long to = Ascii.trimmed(memory, HttpLayout.LINE, Ascii.find(memory, HttpLayout.LINE, end, ';'));
        long size = 0;
        for (long at = HttpLayout.LINE; at < to; at++) {
            int digit = Ascii.hex(memory.getByte(at));
            if (digit < 0) {
                return Status.BAD_REQUEST;
            }
            size = size << HEX_BITS | digit;
        }
        if (to == HttpLayout.LINE || to - HttpLayout.LINE > MOST_SIZE_DIGITS) {
            return Status.BAD_REQUEST;
        }
        long content = memory.getLong(HttpLayout.CONTENT) + size;
        memory.putLong(HttpLayout.CONTENT, content);
        memory.putLong(HttpLayout.CONTENT_LEFT, size);
        memory.putInt(HttpLayout.HEAD_BYTES, 0);
        memory.putInt(HttpLayout.PHASE, size == 0 ? Phase.TRAILER : Phase.CHUNK);
        return content > MOST_CONTENT ? Status.TOO_LARGE : 0;
    }

    private static int chunkEnd(FwpMemory memory, boolean isEmpty) {
        memory.putInt(HttpLayout.HEAD_BYTES, 0);
        memory.putInt(HttpLayout.PHASE, Phase.CHUNK_SIZE);
        return isEmpty ? 0 : Status.BAD_REQUEST;
    }

    /** Answers with this, and ends the conversation. */
    private void refuse(FwpMemory memory, Hypercalls hypercalls, int status) {
        memory.putInt(HttpLayout.STATUS, status);
        memory.putInt(HttpLayout.FLAGS, memory.getInt(HttpLayout.FLAGS) | Flags.CLOSE);
        answers.answer(memory, hypercalls);
    }
}
