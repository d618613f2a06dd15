package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.notation.click.BytePattern;
import edgeos.notation.click.BytePattern.Clause;
import edgeos.notation.click.BytePattern.Octet;
import edgeos.program.Batch;
import edgeos.program.Program;
import java.util.List;

/**
 * Click's Classifier: a packet leaves by the port with the number of the first pattern whose bytes it has; {@code noRoute} if there is none. Bytes beyond its
 * end are not as any pattern has them.
 */
public final class Classifier implements Program {
    private final List<BytePattern> patterns;

    /**
     * A classifier; reads {@code patterns}.
     *
     * @throws IllegalArgumentException if one cannot be read
     */
    public Classifier(Settings settings) {
        patterns = settings.lines("patterns").stream().map(BytePattern::parse).toList();
    }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            int pattern = 0;
            while (pattern < patterns.size() && !matches(patterns.get(pattern).clauses(), batch)) {
                pattern++;
            }
            if (pattern < patterns.size()) {
                batch.send(pattern);
            } else {
                batch.drop(DropReason.NO_ROUTE);
            }
        }
    }

    private static boolean matches(List<Clause> clauses, Batch batch) {
        for (int clause = 0; clause < clauses.size(); clause++) {
            if (hasOctets(clauses.get(clause).octets(), batch) == clauses.get(clause).negated()) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasOctets(List<Octet> octets, Batch batch) {
        for (int at = 0; at < octets.size(); at++) {
            Octet octet = octets.get(at);
            if (octet.offset() >= batch.length() || (batch.u8(octet.offset()) & octet.mask()) != octet.value()) {
                return false;
            }
        }
        return true;
    }
}
