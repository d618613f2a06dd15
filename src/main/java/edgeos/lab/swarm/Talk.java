package edgeos.lab.swarm;

import java.nio.ByteBuffer;

/** What one client says, and what it makes of the answers, over one connection after the other. Owned by the swarm's thread; allocates nothing for a question and its answer. */
interface Talk {
    /** What was heard. */
    enum Heard {
        /** No whole answer yet; all that was given has been taken. */
        MORE,
        /** An answer, and it is right. */
        RIGHT,
        /** An answer that is wrong: see {@link #complaint()}. What follows has no meaning. */
        WRONG
    }

    /** Where a question is begun there is room for so many bytes at least. */
    int MOST_HEAD_BYTES = 4096;

    /** Writes the next question, or goes on with it, as far as there is room; true once it is complete. */
    boolean ask(ByteBuffer into);

    /** Takes bytes, up to the end of one answer. */
    Heard hear(ByteBuffer from);

    /** Which of the unanswered questions the answer is for: 0 is the oldest. After {@link Heard#RIGHT}. */
    default int which() {
        return 0;
    }

    /** What is wrong with the answer. */
    String complaint();

    /** True if the right answer says that there is nothing. After {@link Heard#RIGHT}. */
    default boolean isMiss() {
        return false;
    }

    /** True if the server said that it hangs up after the last answer. */
    default boolean isOver() {
        return false;
    }

    /** True once it has had the answers to what it says first on each connection. */
    default boolean isReady() {
        return true;
    }

    /** The connection is gone, with what was not answered. */
    void hangUp();
}
