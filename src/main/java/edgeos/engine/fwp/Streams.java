package edgeos.engine.fwp;

import edgeos.notation.DropReason;
import java.nio.ByteBuffer;

/**
 * Flows that are byte streams of somebody outside: nothing of one may be lost on the way, or it is worth nothing. Told by movers and the manager of what befalls messages and chains; a flow that is no
 * stream is none of its business.
 */
public interface Streams extends Taker {
    /** Where no flow is a stream. */
    Streams NONE = new Streams() {
        @Override
        public boolean isGone(int flow) {
            return false;
        }

        @Override
        public boolean isThere(int flow) {
            return false;
        }

        @Override
        public void broken(int flow, DropReason why) { }

        @Override
        public Taken take(Unit from, int flow, ByteBuffer message) {
            return Taken.GONE;
        }
    };

    /** What became of a message. */
    enum Taken {
        /** It is on its way to whom it is for. */
        OUT,
        /** There is no room for it now; the unit that holds it is rung when there is. */
        WAITS,
        /** There is nobody to send it to. */
        GONE
    }

    /** True if a flow is a stream whose client is gone: its messages are worth nothing. Any thread. */
    boolean isGone(int flow);

    /** True if a flow is a stream whose client has not left. Any thread. */
    boolean isThere(int flow);

    /** A message of a flow was dropped for this reason, or its chain ended, or it may not be carried on: a stream ends with it. Any thread. */
    void broken(int flow, DropReason why);
}
