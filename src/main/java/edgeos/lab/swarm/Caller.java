package edgeos.lab.swarm;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * One client: connects, asks what is due, checks and times the answers, and comes again when it lost its connection, after longer and longer rests. Owned by the swarm's thread; an answered question allocates nothing.
 */
final class Caller {
    private enum State {
        /** Not connected. */
        AWAY,
        /** Waits for its turn to connect. */
        QUEUING,
        /** Connects, and greets where that is the custom. */
        GREETING,
        /** Connected. */
        HERE
    }

    private final int index;
    private final Talk talk;
    private final Stage stage;
    /** When the unanswered questions were due, the oldest first; {@link #toAsk} of them, the newest, were not asked yet. */
    private final long[] dues;
    private int unanswered;
    private int toAsk;
    private boolean asking;
    private State state = State.AWAY;
    private Transport line;
    /** What the socket did not take. */
    private ByteBuffer kept;
    private int answers;
    private int failures;
    private long progressNanos;
    private boolean free;
    private boolean resting;
    private boolean leaving;
    private boolean ready;

    Caller(int index, Talk talk, Stage stage) {
        this.index = index;
        this.talk = talk;
        this.stage = stage;
        this.dues = new long[stage.settings().pipelined()];
    }

    int index() {
        return index;
    }

    boolean isQueuing() {
        return state == State.QUEUING;
    }

    /** Its rest is over. */
    void wake() {
        resting = false;
    }

    /** True if it can take a question that is due. */
    boolean canAsk() {
        return !leaving && !resting && unanswered < dues.length && (state == State.AWAY || state == State.HERE && !isSpent());
    }

    /** True if it could take a question, and waits for no answer. */
    boolean isIdle() {
        return unanswered == 0 && canAsk();
    }

    /** Whether it stands among those that are free; kept by the stage. */
    boolean isFree() {
        return free;
    }

    void setFree(boolean now) {
        free = now;
    }

    /** It has had all the answers of its connection. */
    private boolean isSpent() {
        int most = stage.settings().requestsPerConnection();
        return most > 0 && answers + unanswered >= most;
    }

    /** Connects although nothing is due yet. */
    void come() {
        if (state == State.AWAY) {
            state = State.QUEUING;
            stage.queue(this);
        }
    }

    /** Takes up to {@code questions} that were due at this time, as far as it can. */
    void ask(long dueNanos, int questions) {
        for (int k = 0; k < questions && unanswered < dues.length && (k == 0 || !isSpent()); k++) {
            dues[unanswered++] = dueNanos;
            toAsk++;
        }
        if (state == State.HERE) {
            send();
        } else {
            come();
        }
    }

    /** It is its turn to connect. */
    void connect() {
        state = State.GREETING;
        progressNanos = stage.nowNanos();
        try {
            line = stage.board().connect(this);
            greet();
        } catch (IOException | RuntimeException failed) {
            refused(failed);
        }
    }

    private void greet() throws IOException {
        if (!line.greet()) {
            return;
        }
        state = State.HERE;
        progressNanos = stage.nowNanos();
        line.await(false);
        stage.meter().connected();
        noteReady();
        stage.connected(this, toAsk > 0);
        send();
    }

    private void noteReady() {
        if (!ready && talk.isReady()) {
            ready = true;
            stage.meter().ready(1);
        }
    }

    /** Something can be done at its line; nothing happens if there is none, or no more. */
    void serve() {
        try {
            if (state == State.GREETING) {
                greet();
                return;
            }
            if (state == State.HERE && line.isWritable()) {
                send();
            }
            if (state == State.HERE && line.isReadable()) {
                read();
            }
        } catch (IOException | RuntimeException failed) {
            if (state == State.GREETING) {
                refused(failed);
            } else {
                lose(words(failed));
            }
        }
    }

    private void send() {
        try {
            boolean more = flush();
            while (more && toAsk > 0) {
                more = write();
            }
            line.await(kept != null || line.isKeeping());
        } catch (IOException failed) {
            lose(words(failed));
        }
    }

    /** Sends what was kept; false if there still is some. */
    private boolean flush() throws IOException {
        if (kept != null) {
            line.write(kept);
            kept = kept.hasRemaining() ? kept : null;
        } else if (line.isKeeping()) {
            line.write(Stage.NOTHING);
        }
        return kept == null && !line.isKeeping();
    }

    /** Sends as many questions as fit one write, or a part of one; false if the socket took less. */
    private boolean write() throws IOException {
        ByteBuffer out = stage.out();
        do {
            if (!asking) {
                progressNanos = unanswered == toAsk ? stage.nowNanos() : progressNanos;
                stage.meter().asked();
            }
            asking = !talk.ask(out);
            toAsk -= asking ? 0 : 1;
        } while (!asking && toAsk > 0 && out.remaining() >= Talk.MOST_HEAD_BYTES && !stage.settings().protocol().isDatagrams());
        out.flip();
        line.write(out);
        if (out.hasRemaining()) {
            kept = ByteBuffer.allocate(out.remaining()).put(out).flip();
        }
        return kept == null && !line.isKeeping();
    }

    private void read() throws IOException {
        ByteBuffer in = stage.in();
        for (int got = line.read(in); got != 0 && state == State.HERE; got = state == State.HERE ? line.read(in.clear()) : 0) {
            if (got < 0) {
                lose("the server hung up");
                return;
            }
            stage.meter().received(got);
            hear(in.flip());
        }
    }

    private void hear(ByteBuffer in) {
        while (in.hasRemaining() && state == State.HERE) {
            if (asked() == 0 && !stage.settings().protocol().isDatagrams()) {
                wrong("an answer came that nobody asked for: bytes=" + in.remaining(), false);
                return;
            }
            switch (talk.hear(in)) {
                case MORE -> progressNanos = stage.nowNanos();
                case RIGHT -> answered();
                case WRONG -> wrong(talk.complaint(), asked() > 0);
            }
        }
    }

    /** Questions that were sent, or are being sent, and have no answer. */
    private int asked() {
        return unanswered - toAsk + (asking ? 1 : 0);
    }

    private void answered() {
        long now = stage.nowNanos();
        int which = talk.which();
        stage.meter().answered(now - dues[which]);
        if (talk.isMiss()) {
            stage.meter().missed();
        }
        unanswered--;
        System.arraycopy(dues, which + 1, dues, which, unanswered - which);
        progressNanos = now;
        failures = 0;
        answers++;
        noteReady();
        int most = stage.settings().requestsPerConnection();
        if (unanswered == 0 && (leaving || talk.isOver() || most > 0 && answers >= most)) {
            hangUp();
        }
        if (leaving) {
            return;
        }
        stage.answered(this, unanswered == 0);
    }

    /** An answer is wrong; {@code ofQuestion}: it takes the place of a right one. */
    private void wrong(String how, boolean ofQuestion) {
        String told = "client " + index + ": " + how;
        stage.meter().wrong(told, ofQuestion);
        unanswered -= ofQuestion ? 1 : 0;
        close();
        stage.meter().disconnected();
        fail(told);
    }

    /** Looks whether something takes too long. */
    void sweep(long now) {
        if (now - progressNanos <= stage.settings().timeoutNanos()) {
            return;
        }
        if (state == State.GREETING) {
            refused(new IOException("nobody answered in time"));
        } else if (state == State.HERE && unanswered > 0) {
            lose("no answer in time");
        }
    }

    private void refused(Exception why) {
        String told = "client " + index + " could not connect: " + words(why);
        stage.meter().refused(told);
        stage.greeted();
        close();
        fail(told);
    }

    private static String words(Exception problem) {
        return problem.getMessage() == null || problem.getMessage().isBlank() ? problem.getClass().getSimpleName() : problem.getMessage();
    }

    /** The connection has ended, wanted or not. That a server hangs up on a client that waits for nothing is no loss. */
    private void lose(String how) {
        boolean idle = unanswered == 0;
        close();
        stage.meter().disconnected();
        if (idle && failures == 0) {
            failures++;
            stage.answered(this, false);
        } else {
            fail("client " + index + ": " + how);
        }
    }

    /** Counts what is lost, and rests. */
    private void fail(String how) {
        int sent = asked();
        if (sent > 0) {
            stage.meter().lost(sent, how);
        }
        if (unanswered > sent) {
            stage.meter().late(unanswered - sent, how);
        }
        unanswered = 0;
        toAsk = 0;
        asking = false;
        talk.hangUp();
        if (!leaving) {
            resting = true;
            stage.rest(this, failures++);
        }
    }

    private void hangUp() {
        close();
        stage.meter().disconnected();
        talk.hangUp();
    }

    private void close() {
        stage.meter().ready(ready ? -1 : 0);
        ready = false;
        state = State.AWAY;
        answers = 0;
        kept = null;
        if (line != null) {
            line.close();
        }
        line = null;
    }

    /** Goes for good: at once, or when the answers that it waits for are there; true if it is gone. */
    boolean leave() {
        leaving = true;
        if (unanswered == 0 || state != State.HERE) {
            end();
        }
        return state == State.AWAY;
    }

    /** Goes for good at once. */
    void end() {
        leaving = true;
        int sent = asked();
        State was = state;
        unanswered = 0;
        toAsk = 0;
        asking = false;
        stage.meter().abandoned(sent);
        close();
        if (was == State.HERE) {
            stage.meter().disconnected();
        } else if (was == State.GREETING) {
            stage.greeted();
        }
    }

    /** Is gone for good, in the middle of whatever it says or hears. */
    void kill() {
        if (line != null) {
            line.reset();
        }
        end();
    }

    boolean isGone() {
        return leaving && state == State.AWAY;
    }
}
