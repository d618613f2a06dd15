package edgeos.program.memcached;

import edgeos.memory.FwpMemory;

/** Carries out a line. */
final class Commands {
    private static final int MOST_VERBOSITY_WORDS = 3;

    private final Storage storage;
    private final Retrieval retrieval;
    private final Changes changes;
    private final Statistics statistics;
    private final Meta meta;

    Commands(Storage storage, Retrieval retrieval, Changes changes, Statistics statistics, Meta meta) {
        this.storage = storage;
        this.retrieval = retrieval;
        this.changes = changes;
        this.statistics = statistics;
        this.meta = meta;
    }

    /**
     * Carries out the line at hand.
     *
     * @param whole false if only its first part is there: then it asks for keys
     */
    void run(FwpMemory memory, boolean whole) {
        changes.flushIfDue(memory);
        Counter.COMMANDS.add(memory, 1);
        Line.split(memory);
        memory.putInt(MemcachedLayout.QUIET, 0);
        Verb verb = Line.words(memory) == 0 ? Verb.NONE : Verb.of(memory, Line.at(memory, 0), Line.length(memory, 0));
        verb.note(memory);
        switch (verb) {
            case GET, GETS, GAT, GATS -> retrieval.begin(memory, verb, whole);
            case SET, ADD, REPLACE, APPEND, PREPEND, CAS -> storage.begin(memory, verb);
            case INCR, DECR -> changes.count(memory, verb == Verb.INCR);
            case DELETE -> changes.delete(memory);
            case TOUCH -> changes.touch(memory);
            case FLUSH_ALL -> changes.flushAll(memory);
            case META_GET, META_SET, META_DELETE, META_ARITHMETIC, META_NOOP, META_DEBUG -> meta.run(memory, verb);
            case STATS -> statistics.tell(memory);
            case VERSION -> Replies.say(memory, Words.VERSION);
            case VERBOSITY -> verbosity(memory);
            case QUIT -> Conversation.go(memory, Conversation.ENDING);
            case NONE -> Replies.error(memory, Words.ERROR);
        }
    }

    /** There is no log that could say more or less: taken, as clients expect. */
    private static void verbosity(FwpMemory memory) {
        if (Line.words(memory) < 2 || Line.words(memory) > MOST_VERBOSITY_WORDS) {
            Replies.error(memory, Words.ERROR);
            return;
        }
        Changes.noteQuiet(memory);
        if (Line.unsigned32(memory, 1)) {
            Replies.answer(memory, Words.OK);
        } else {
            Replies.error(memory, Words.BAD_FORMAT);
        }
    }
}
