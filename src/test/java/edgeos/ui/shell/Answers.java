package edgeos.ui.shell;

import edgeos.ui.experiments.ResultAnswers;
import edgeos.ui.export.PictureOrder;
import edgeos.ui.shell.dialog.Prompts;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.controlsfx.control.action.Action;

/** Answers what the lab asks, as a test says, and notes what was asked. */
final class Answers extends ResultAnswers implements Prompts {
    Unsaved unsaved = Unsaved.CANCEL;
    /** What is answered before {@link #unsaved}, each once. */
    final Deque<Unsaved> first = new ArrayDeque<>();
    Optional<PictureOrder> picture = Optional.empty();
    Optional<String> arrangement = Optional.empty();
    boolean consent;
    boolean withdraw;
    boolean overwrite;
    boolean changed;

    @Override
    public Unsaved unsaved(String title) {
        asked.add("unsaved " + title);
        return first.isEmpty() ? unsaved : first.poll();
    }

    @Override
    public Optional<Path> open(Optional<Path> folder) {
        asked.add("open");
        return file;
    }

    @Override
    public Optional<Path> save(Optional<Path> folder, String name) {
        asked.add("save " + name);
        return file;
    }

    @Override
    public Optional<Path> record(Path folder, String name) {
        asked.add("record " + name);
        return file;
    }

    @Override
    public Optional<Path> beside(Path folder) {
        asked.add("beside");
        return file;
    }

    @Override
    public Optional<Path> capture(Path folder, String name) {
        asked.add("capture " + name);
        return file;
    }

    @Override
    public Optional<Path> importClick(Path folder) {
        asked.add("importClick");
        return file;
    }

    @Override
    public Optional<Path> exportClick(Path folder, String name) {
        asked.add("exportClick " + name);
        return file;
    }

    @Override
    public Optional<PictureOrder> picture(PictureOrder first, boolean selected, boolean runs) {
        asked.add("picture " + (selected ? "selected" : "whole") + (runs ? " running" : ""));
        return picture;
    }

    @Override
    public Optional<Path> pictureFile(Path folder, String name, boolean vector) {
        asked.add("picture file " + name);
        return file;
    }

    @Override
    public Optional<String> arrangement() {
        asked.add("arrangement");
        return arrangement;
    }

    @Override
    public void found(String what, List<String> lines) {
        asked.add("found " + what);
    }

    @Override
    public Optional<Path> graph(Path folder, String name) {
        asked.add("graph " + name);
        return file;
    }

    @Override
    public Optional<Path> program(Path folder) {
        asked.add("program");
        return file;
    }

    @Override
    public Optional<Path> newProgram(Path folder, String name) {
        asked.add("new program " + name);
        return file;
    }

    @Override
    public Optional<Path> sample(List<Path> samples) {
        asked.add("sample");
        return file;
    }

    @Override
    public Optional<Path> lessonFolder(Path folder) {
        asked.add("lesson folder");
        return file;
    }

    @Override
    public boolean consent(String title, List<Path> paths, List<String> network) {
        asked.add("consent " + paths + (network.isEmpty() ? "" : " " + network));
        return consent;
    }

    @Override
    public boolean withdraw(String title, List<Path> paths, List<String> network) {
        asked.add("withdraw " + paths + (network.isEmpty() ? "" : " " + network));
        return withdraw;
    }

    @Override
    public boolean changed(Path path) {
        asked.add("changed");
        return changed;
    }

    @Override
    public boolean overwrite(Path path) {
        asked.add("overwrite");
        return overwrite;
    }

    @Override
    public boolean replace(Path path) {
        asked.add("replace " + path.getFileName());
        return replace;
    }

    @Override
    public Optional<Path> talk(Path folder, String name) {
        asked.add("talk " + name);
        return file;
    }

    @Override
    public boolean runTalk(String title) {
        asked.add("run talk " + title);
        return consent;
    }

    @Override
    public void failed(String what, String why) {
        asked.add("failed " + why);
    }

    @Override
    public void shortcuts(List<? extends Action> actions) {
        asked.add("shortcuts");
    }

    @Override
    public void about() {
        asked.add("about");
    }
}
