package edgeos.engine.count;

/** Who counts how many messages that have a deadline leave in time. Written by one mover. */
public interface Punctuality {
    /** Messages left here that had a deadline: so many in time, so many late. */
    void due(int inTime, int late);
}
