package edgeos.telemetry.recording;

/**
 * Where everything lies in a file of a recording. All numbers are big-endian.
 *
 * <pre>
 *   file    | magic, version | frame | frame | ... | frame |
 *           0                8
 *   frame   | kind | stored | inflated | check | from | to | payload, deflated |
 *           0      4        8          12      16     24   32                  32 + stored
 * </pre>
 *
 * Every frame can be read without those before it. The first is the header and the last, unless the file was cut off, says that nothing follows.
 */
final class RecordingLayout {
    /** {@code EDGEREC} and the version of this layout. */
    static final byte[] MAGIC = {'E', 'D', 'G', 'E', 'R', 'E', 'C'};
    /** Changes whenever a reader of before would misread what is written now. */
    static final byte VERSION = 1;
    /** Where the version is, in bytes from the start of the file. */
    static final int VERSION_AT = MAGIC.length;
    /** Where the first frame begins. */
    static final int FRAMES_AT = 8;

    /** Ordinal of a {@link FrameKind}. */
    static final int KIND = 0;
    /** Bytes of the payload as it is in the file. */
    static final int STORED = 4;
    /** Bytes of the payload once inflated. */
    static final int INFLATED = 8;
    /** CRC32C of the frame without these four bytes. */
    static final int CHECK = 12;
    /** The first moment that the frame is about, in nanoseconds from the start of the recording. */
    static final int FROM = 16;
    /** The last one. */
    static final int TO = 24;
    /** Where the payload begins. */
    static final int PAYLOAD = 32;

    /** No payload is longer, stored or inflated: a file that claims more is damaged. */
    static final int MOST_PAYLOAD = 64 << 20;
    /** All payloads of events come to no more once inflated: some hundred thousand events, which fit into memory. */
    static final int MOST_EVENT_BYTES = 32 << 20;
    /** No recording is longer: a year. */
    static final long MOST_NANOS = 366L * 24 * 3600 * 1_000_000_000;

    private RecordingLayout() { }

    /** What a frame holds. */
    enum FrameKind {
        /** What was recorded where: pairs of names and values, and the words that numbers stand for. */
        HEADER,
        /** A drawing, as text; numbered from 0 by its place among its like. */
        DRAWING,
        /** Events. */
        EVENTS,
        /** Two seconds of moments, the first of them whole. */
        STRETCH,
        /** Nothing follows: the recording was ended as meant. */
        END
    }
}
