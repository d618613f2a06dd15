package edgeos.program.pcap;

import java.io.IOException;

/** A capture file is not fit to be read. The message says what, where, and what to do. */
public final class CaptureException extends IOException {
    private static final long serialVersionUID = 1L;

    CaptureException(String message) {
        super(message);
    }
}
