package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.notation.click.IpExpression;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.packet.Outline;
import java.util.List;

/** Click's IPClassifier: a packet leaves by the port with the number of the first pattern that means it; {@code noRoute} if none does. */
public final class IpClassifier implements Program {
    private final List<IpExpression> patterns;

    /**
     * A classifier; reads {@code patterns}.
     *
     * @throws IllegalArgumentException if one cannot be read
     */
    public IpClassifier(Settings settings) {
        patterns = settings.lines("patterns").stream().map(IpExpression::parse).toList();
    }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            long outline = IpPlace.of(batch);
            int pattern = 0;
            while (pattern < patterns.size() && !IpFilter.isMeant(patterns.get(pattern), batch, outline)) {
                pattern++;
            }
            if (pattern < patterns.size()) {
                batch.send(pattern);
            } else {
                batch.drop(Outline.isIpv4(outline) ? DropReason.NO_ROUTE : DropReason.MALFORMED);
            }
        }
    }
}
