package edgeos.ui.shell.desk;

import edgeos.lab.Samples;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.ui.canvas.CanvasActions;
import edgeos.ui.command.Command;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.View;
import edgeos.ui.shell.bar.Actions;
import edgeos.ui.shell.bar.LabAction;
import edgeos.ui.shell.dialog.Shelf;
import edgeos.ui.shell.file.DrawingFiles;
import edgeos.ui.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All that can be done as commands: actions, kinds to place, parts of the drawing to go to, files to open, and what other rooms offer. JavaFX application thread only. */
public final class Commands {
    private static final Texts TEXTS = Texts.of(Commands.class);
    private static final int MOST_PARTS = 2000;
    private static final int LONGEST_WORDS = 60;

    private final Editor editor;
    private final Actions actions;
    private final CanvasActions canvas;
    private final DrawingFiles files;
    private final Runnable toCanvas;
    private final List<Supplier<List<Command>>> others = new ArrayList<>();

    /**
     * Commands that act on these.
     *
     * @param toCanvas gives the keyboard to the canvas
     */
    public Commands(Editor editor, Actions actions, CanvasActions canvas, DrawingFiles files, Runnable toCanvas) {
        this.editor = editor;
        this.actions = actions;
        this.canvas = canvas;
        this.files = files;
        this.toCanvas = toCanvas;
    }

    /** Lists also what is found here whenever the palette opens. */
    public void offer(Supplier<List<Command>> more) {
        others.add(more);
    }

    /** All there are now. */
    public List<Command> all() {
        return Stream.of(actions(), kinds(), others.stream().flatMap(each -> each.get().stream()), parts(), samples().stream().map(this::sample), files.recent().stream().map(this::recent))
                .flatMap(each -> each).toList();
    }

    /** The files whose titles {@link #all()} says once they have been read. */
    public List<Path> samples() {
        return Stream.concat(Samples.all().stream(), Samples.recordings().stream()).toList();
    }

    private Stream<Command> actions() {
        Set<String> keys = TEXTS.keys();
        return actions.all().stream().filter(action -> !action.id().equals(Actions.COMMANDS)).map(action -> {
            String keysShown = action.getAccelerator() == null ? "" : action.getAccelerator().getDisplayText();
            String place = Stream.of("where." + parent(action.id()), "where." + group(action.id())).filter(keys::contains).findFirst().map(key -> TEXTS.get(key)).orElse(capital(group(action.id())));
            return new Command(action.id(), new Command.Words(action.getText(), place, keys.contains("also." + action.id()) ? TEXTS.get("also." + action.id()) : "", keysShown), look(action.id()),
                    action.isDisabled() ? Optional.of(why(action, keys)) : Optional.empty(), action::perform);
        });
    }

    private String why(LabAction action, Set<String> keys) {
        if (editor.run().isRecorded()) {
            return TEXTS.get("why.recorded");
        }
        return TEXTS.get(Stream.of("why." + action.id(), "why." + group(action.id())).filter(keys::contains).findFirst().orElse("why"));
    }

    private static Command.Look look(String id) {
        return switch (group(id)) {
            case "file" -> new Command.Look("folder", "endpoint");
            case "edit" -> new Command.Look("drawing", "network");
            case "run" -> new Command.Look("play", "network");
            case "view" -> new Command.Look("search", "traffic");
            case "learn" -> new Command.Look("note", "yours");
            default -> new Command.Look("right", "traffic");
        };
    }

    private Stream<Command> kinds() {
        Optional<String> whyNot = editor.run().isRecorded() ? Optional.of(TEXTS.get("why.recorded")) : Optional.empty();
        return Catalogue.kinds().stream().map(kind -> new Command("place." + kind.id(), new Command.Words(TEXTS.get("place", kind.title()), kind.group().title(), kind.summary(), ""), look(kind), whyNot, () -> {
            editor.viewProperty().set(View.CHAIN);
            canvas.addNode(kind.id());
        }));
    }

    private Stream<Command> parts() {
        Drawing drawing = editor.drawing();
        Stream<Command> nodes = drawing.nodes().stream().limit(MOST_PARTS).map(this::node);
        return Stream.concat(nodes, drawing.chains().stream().limit(MOST_PARTS).map(this::chain));
    }

    private Command node(Node node) {
        Optional<Kind> kind = Catalogue.kind(node.kind());
        String title = kind.map(Kind::title).orElse(node.kind());
        return new Command("node." + node.id(), words(TEXTS.get("go", node.name()), title), kind.map(Commands::look).orElse(new Command.Look("unknown", "faults")), Optional.empty(), () -> go(node.id()));
    }

    private Command chain(Chain chain) {
        return new Command("node." + chain.id(), words(TEXTS.get("go", chain.name()), TEXTS.get("frame")), new Command.Look("chain", "network"), Optional.empty(), () -> go(chain.id()));
    }

    private void go(String id) {
        editor.viewProperty().set(View.CHAIN);
        toCanvas.run();
        canvas.jumpTo(id);
    }

    private Command sample(Path file) {
        String name = file.getFileName().toString().replaceAll("\\.(json|edgerec)$", "");
        boolean recorded = file.toString().endsWith(".edgerec");
        String title = Shelf.known(file).map(Drawing::title).filter(found -> !found.isBlank()).orElse(name);
        return new Command("sample." + file.getFileName(), new Command.Words(shortened(TEXTS.get("open", title)), TEXTS.get(recorded ? "recording" : "sample"), name, ""), new Command.Look(recorded ? "replay" : "drawing", "endpoint"),
                Optional.empty(), () -> files.openSample(file));
    }

    private Command recent(Path file) {
        return new Command("recent." + file, words(TEXTS.get("open", file.getFileName()), TEXTS.get("recent")), new Command.Look("folder", "endpoint"), Optional.empty(), () -> files.openFile(file));
    }

    private static Command.Words words(String what, String where) {
        return new Command.Words(shortened(what), where, "", "");
    }

    private static String shortened(String words) {
        String line = words.replace('\n', ' ');
        return line.length() <= LONGEST_WORDS ? line : line.substring(0, LONGEST_WORDS - 1).strip() + "…";
    }

    private static Command.Look look(Kind kind) {
        return new Command.Look(kind.id(), kind.group().name().toLowerCase(Locale.ROOT));
    }

    private static String group(String id) {
        return id.contains(".") ? id.substring(0, id.indexOf('.')) : id;
    }

    private static String parent(String id) {
        return id.contains(".") ? id.substring(0, id.lastIndexOf('.')) : id;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
