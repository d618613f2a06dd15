package edgeos.ui.experiments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers what the Experiments tab asks, as a test says, and notes what was asked. */
public class ResultAnswers implements ResultDesk {
    public final List<String> asked = new ArrayList<>();
    /** What is chosen wherever a file is asked for. */
    public Optional<Path> file = Optional.empty();
    /** Whether what is there may be lost. */
    public boolean replace;

    @Override
    public List<Path> results() {
        asked.add("results");
        return file.stream().toList();
    }

    @Override
    public Optional<Path> export(String name, String kind) {
        asked.add("export " + name);
        return file;
    }

    @Override
    public boolean forget(int results) {
        asked.add("forget " + results);
        return replace;
    }
}
