package edgeos.lab.experiment;

/** Who watches an experiment. Called by the thread that runs it. */
public interface Progress {
    /** Nobody watches. */
    Progress NONE = new Progress() {
        @Override
        public void begins(String row, int number, int of) { }

        @Override
        public void ends(ExperimentRow row) { }
    };

    /** A row begins: the {@code number}-th, from 1, {@code of} so many. */
    void begins(String row, int number, int of);

    /** A row is there. */
    void ends(ExperimentRow row);

    /** True if the rows that there are will do. */
    default boolean isCancelled() {
        return false;
    }
}
