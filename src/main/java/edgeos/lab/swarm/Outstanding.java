package edgeos.lab.swarm;

/** Questions that were sent as datagrams and wait for their answers, the oldest first, each with a number by which its answer is known. Owned by one thread. */
final class Outstanding {
    private final int[] ids;
    private final int[] subjects;
    private int count;

    /** At most so many at once. */
    Outstanding(int most) {
        ids = new int[most];
        subjects = new int[most];
    }

    /** A question was sent; {@code subject}: what it asks for. */
    void add(int id, int subject) {
        ids[count] = id;
        subjects[count++] = subject;
    }

    /** Which one has this number: 0 is the oldest; -1: none. */
    int find(int id) {
        for (int at = 0; at < count; at++) {
            if (ids[at] == id) {
                return at;
            }
        }
        return -1;
    }

    /** What one asks for. */
    int subject(int which) {
        return subjects[which];
    }

    /** One has got its answer. */
    void remove(int which) {
        count--;
        System.arraycopy(ids, which + 1, ids, which, count - which);
        System.arraycopy(subjects, which + 1, subjects, which, count - which);
    }

    /** Nobody waits any more. */
    void clear() {
        count = 0;
    }
}
