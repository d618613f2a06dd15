package edgeos.ui.shell;

import edgeos.ui.command.Command;
import edgeos.ui.command.CommandPalette;
import edgeos.ui.settings.SettingsPanel;
import edgeos.ui.shell.desk.Commands;
import edgeos.ui.shell.dialog.Shelf;
import edgeos.ui.shell.file.Remembered;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.StackPane;

/** What stands in front of the window for a moment, whatever it shows: the palette of commands, and settings. JavaFX application thread only. */
final class Desk {
    /** Under which commands used lately are remembered. */
    static final String USED = "commands.used";
    private static final int MOST_USED = 8;

    private final Remembered remembered;
    private final Commands commands;
    private final BooleanProperty palette = new SimpleBooleanProperty(this, "palette");
    private final InFront<CommandPalette> inFront;
    private final BooleanProperty settings = new SimpleBooleanProperty(this, "settings");
    private final InFront<SettingsPanel> settingsInFront;
    private CommandPalette open;

    /** In front of {@code root}. */
    Desk(StackPane root, Remembered remembered, Commands commands, DeskSettings list) {
        this.remembered = remembered;
        this.commands = commands;
        inFront = new InFront<>(root, palette, this::palette, CommandPalette::focusFirst, _ -> open = null);
        settingsInFront = new InFront<>(root, settings, () -> new SettingsPanel(list.all(), () -> settings.set(false), () -> { }), SettingsPanel::focusFirst, SettingsPanel::dispose);
    }

    /** What the palette lists; other rooms may offer more. */
    Commands commands() {
        return commands;
    }

    /** Opens the palette of commands, or closes it. */
    void turnPalette() {
        palette.set(!palette.get());
    }

    /** Opens the settings, or closes them. */
    void turnSettings() {
        settings.set(!settings.get());
    }

    void dispose() {
        settingsInFront.dispose();
        inFront.dispose();
    }

    private CommandPalette palette() {
        open = new CommandPalette(commands.all(), used(), () -> palette.set(false), this::carryOut);
        List<Path> samples = commands.samples();
        if (!Shelf.knows(samples)) {
            Shelf.read(samples, file -> {
                if (open != null && file.equals(samples.getLast())) {
                    open.offer(commands.all());
                }
            });
        }
        return open;
    }

    private void carryOut(Command command) {
        List<String> used = new ArrayList<>(used());
        used.remove(command.id());
        used.addFirst(command.id());
        remembered.keep(USED, String.join("\n", used.subList(0, Math.min(MOST_USED, used.size()))));
        command.does().run();
    }

    private List<String> used() {
        return remembered.text(USED, "").lines().toList();
    }
}
