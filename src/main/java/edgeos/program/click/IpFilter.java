package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.notation.click.FilterRule;
import edgeos.notation.click.IpExpression;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.packet.Outline;
import java.util.List;

/**
 * Click's IPFilter: the action of the first rule that means a packet; {@code denied} if that is to drop, or there is none. What is not IPv4 is meant by
 * patterns that mean everything, and is {@code malformed} if there are none.
 */
public final class IpFilter implements Program {
    private final List<FilterRule> rules;

    /**
     * A filter; reads {@code rules}.
     *
     * @throws IllegalArgumentException if a rule cannot be read
     */
    public IpFilter(Settings settings) {
        rules = settings.lines("rules").stream().map(FilterRule::parse).toList();
    }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            long outline = IpPlace.of(batch);
            int rule = first(batch, outline);
            if (rule >= 0 && rules.get(rule).port() >= 0) {
                batch.send(rules.get(rule).port());
            } else {
                batch.drop(rule >= 0 || Outline.isIpv4(outline) ? DropReason.DENIED : DropReason.MALFORMED);
            }
        }
    }

    private int first(Batch batch, long outline) {
        for (int rule = 0; rule < rules.size(); rule++) {
            if (isMeant(rules.get(rule).means(), batch, outline)) {
                return rule;
            }
        }
        return -1;
    }

    /** True if the expression means the message, whatever it is. */
    static boolean isMeant(IpExpression expression, Batch batch, long outline) {
        return Outline.isIpv4(outline) ? ExpressionMatch.test(expression, batch, outline) : expression instanceof IpExpression.Always always && always.value();
    }
}
