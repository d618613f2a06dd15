package edgeos.engine.tls;

import java.util.concurrent.atomic.LongAdder;

/** What a service counts; added to by the cores that run its FWPs, read by any thread. */
final class Counters {
    final LongAdder handshakes = new LongAdder();
    final LongAdder resumed = new LongAdder();
    final LongAdder handshakesFailed = new LongAdder();
    final LongAdder handshakesTimedOut = new LongAdder();
    final LongAdder recordsIn = new LongAdder();
    final LongAdder recordsOut = new LongAdder();
    final LongAdder alertsIn = new LongAdder();
    final LongAdder alertsOut = new LongAdder();
    final LongAdder truncated = new LongAdder();
    final LongAdder renegotiationsRefused = new LongAdder();
}
