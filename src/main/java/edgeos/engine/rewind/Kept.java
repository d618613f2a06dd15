package edgeos.engine.rewind;

/** What can change of one object, as it was. */
interface Kept {
    /** Sets the object back. */
    void restore();

    /** How many bytes of the heap it takes beside what it shares with an earlier one, roughly. */
    long ownBytes();

    /** The copy that it holds; a later one that would be the same shares it. */
    Object copy();
}
