package edgeos.program.dns;

import edgeos.memory.FwpMemory;
import edgeos.program.Batch;

/** Reads what a message asks into the FWP's memory, and its question into the answer. Believes nothing: every length is checked, and a name without pointers is all that a question may have. */
final class Question {
    private static final int UPPER = 'Z';
    private static final int LOWER = 'A';
    private static final int CASE = 'a' - 'A';
    private static final int LOW_BYTE = 0xff;

    private Question() { }

    /** Reads the current message; returns {@link MessageLayout#FINE}, or why it cannot be answered otherwise. */
    static int read(Batch batch, FwpMemory memory) {
        memory.putInt(DnsLayout.EXTENDED, 0);
        memory.putInt(DnsLayout.WANTS_SIGNATURES, 0);
        memory.putInt(DnsLayout.LENGTH, MessageLayout.HEADER_BYTES);
        memory.putInt(DnsLayout.DICTIONARY_COUNT, 0);
        memory.putInt(DnsLayout.LIMIT, MessageLayout.LEAST_LIMIT);
        if ((batch.u16(MessageLayout.FLAGS) & MessageLayout.OPERATION) != 0) {
            return MessageLayout.NOT_IMPLEMENTED;
        }
        int end = batch.u16(MessageLayout.QUESTIONS) == 1 ? name(batch, memory) : -1;
        if (end < 0 || end + 2 * Short.BYTES > batch.length()) {
            return MessageLayout.MALFORMED;
        }
        memory.putInt(DnsLayout.TYPE, batch.u16(end));
        end += 2 * Short.BYTES;
        batch.copyTo(memory, DnsLayout.ANSWER + MessageLayout.HEADER_BYTES, MessageLayout.HEADER_BYTES, end - MessageLayout.HEADER_BYTES);
        memory.putInt(DnsLayout.LENGTH, end);
        int rest = options(batch, memory, end);
        if (rest != MessageLayout.FINE) {
            return rest;
        }
        int asked = batch.u16(end - Short.BYTES);
        boolean isInternet = asked == MessageLayout.INTERNET || asked == MessageLayout.ANY;
        int type = memory.getInt(DnsLayout.TYPE);
        boolean isTransfer = type == MessageLayout.AXFR || type == MessageLayout.IXFR || type == MessageLayout.OPT;
        return isInternet && !isTransfer ? MessageLayout.FINE : MessageLayout.REFUSED;
    }

    /** Reads the name in small letters; returns where it ends, negative if it is none. */
    private static int name(Batch batch, FwpMemory memory) {
        int at = MessageLayout.HEADER_BYTES;
        int labels = 0;
        while (at < batch.length() && at - MessageLayout.HEADER_BYTES < MessageLayout.MOST_NAME_BYTES) {
            int from = at - MessageLayout.HEADER_BYTES;
            int length = batch.u8(at);
            memory.putByte(DnsLayout.LABELS + labels, (byte) from);
            memory.putByte(DnsLayout.NAME + from, (byte) length);
            at++;
            if (length == 0) {
                memory.putInt(DnsLayout.LABEL_COUNT, labels);
                memory.putInt(DnsLayout.NAME_BYTES, from + 1);
                return at;
            }
            if (length > MessageLayout.MOST_LABEL_BYTES || at + length > batch.length() || from + 1 + length >= MessageLayout.MOST_NAME_BYTES) {
                return -1;
            }
            for (int end = at + length; at < end; at++) {
                memory.putByte(DnsLayout.NAME + at - MessageLayout.HEADER_BYTES, (byte) small(batch.u8(at)));
            }
            labels++;
        }
        return -1;
    }

    /** A letter in its small form; what is none, as it is. */
    static int small(int letter) {
        return letter >= LOWER && letter <= UPPER ? letter + CASE : letter;
    }

    /** Goes past all records behind the question, and reads the OPT record, of which there is one at most. */
    private static int options(Batch batch, FwpMemory memory, int from) {
        int records = batch.u16(MessageLayout.ANSWERS) + batch.u16(MessageLayout.AUTHORITIES) + batch.u16(MessageLayout.ADDITIONAL);
        int at = from;
        int result = MessageLayout.FINE;
        for (int record = 0; record < records; record++) {
            int name = at;
            at = pastName(batch, at);
            if (at < 0 || at + MessageLayout.RECORD_BYTES > batch.length() || at + MessageLayout.RECORD_BYTES + batch.u16(at + 8) > batch.length()) {
                return MessageLayout.MALFORMED;
            }
            if (batch.u16(at) == MessageLayout.OPT) {
                if (memory.getInt(DnsLayout.EXTENDED) != 0 || batch.u8(name) != 0) {
                    return MessageLayout.MALFORMED;
                }
                result = extended(batch, memory, at);
            }
            at += MessageLayout.RECORD_BYTES + batch.u16(at + 8);
        }
        return at == batch.length() ? result : MessageLayout.MALFORMED;
    }

    private static int extended(Batch batch, FwpMemory memory, int at) {
        memory.putInt(DnsLayout.EXTENDED, 1);
        memory.putInt(DnsLayout.WANTS_SIGNATURES, batch.u16(at + 6) & MessageLayout.WANTS_SIGNATURES);
        memory.putInt(DnsLayout.LIMIT, Math.max(MessageLayout.LEAST_LIMIT, batch.u16(at + 2)));
        return (batch.i32(at + 4) >>> 16 & LOW_BYTE) == 0 ? MessageLayout.FINE : MessageLayout.BAD_VERSION;
    }

    /** Where a name ends that starts here; negative if it is none. What a pointer points to is nobody's business. */
    private static int pastName(Batch batch, int from) {
        int at = from;
        while (at < batch.length()) {
            int length = batch.u8(at);
            if (length == 0) {
                return at + 1;
            }
            if ((length & MessageLayout.POINTER) == MessageLayout.POINTER) {
                return at + 2;
            }
            if (length > MessageLayout.MOST_LABEL_BYTES) {
                return -1;
            }
            at += 1 + length;
        }
        return -1;
    }
}
