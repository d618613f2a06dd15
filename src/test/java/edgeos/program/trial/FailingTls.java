package edgeos.program.trial;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.tls.TlsDecrypt;
import edgeos.program.tls.TlsEncrypt;
import java.util.Map;

/** A half of a TLS proxy, {@code reads} or not, that fails as soon as more than {@code mostBytes} plain bytes went through it. */
public final class FailingTls implements Program {
    private final Program half;
    private final long mostBytes;

    public FailingTls(Settings settings) {
        half = settings.flag("reads", true) ? new TlsDecrypt(settings) : new TlsEncrypt(settings);
        mostBytes = settings.whole("mostBytes", 10_000);
    }

    @Override
    public long stateBytes() {
        return half.stateBytes();
    }

    @Override
    public int outboxBytes() {
        return half.outboxBytes();
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        half.process(batch, memory);
        long bytes = half.figures(memory).get("plainBytes");
        if (bytes > mostBytes) {
            throw new IllegalStateException("fails on purpose: plainBytes=" + bytes);
        }
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        return half.figures(memory);
    }
}
