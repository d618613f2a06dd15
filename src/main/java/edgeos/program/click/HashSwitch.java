package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;

/** Click's HashSwitch: the port is a hash of some bytes (their sum, modulo the number of ports, folded where that is 2, 4, or 8); too short packets leave by port 0. */
public final class HashSwitch implements Program {
    private static final int FOLD = 4;

    private final int offset;
    private final int bytes;
    private final int outputs;

    /** A switch; reads {@code offset}, {@code bytes}, and {@code outputs}. */
    public HashSwitch(Settings settings) {
        offset = (int) settings.whole("offset", 0);
        bytes = (int) settings.whole("bytes", 1);
        outputs = (int) settings.whole("outputs", 2);
    }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            batch.send(batch.length() < offset + bytes ? 0 : port(batch));
        }
    }

    private int port(Batch batch) {
        int sum = 0;
        for (int at = offset; at < offset + bytes; at++) {
            sum += batch.u8(at);
        }
        boolean folds = outputs > 1 && Integer.bitCount(outputs) == 1;
        return folds ? (sum ^ sum >> FOLD) & outputs - 1 : sum % outputs;
    }
}
