package edgeos.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.stream.Stream;

/** The two looks of the lab. Immutable; any thread. */
public enum Theme {
    /** Bright wires on a dark surface. */
    DARK("dark.css", new PrimerDark().getUserAgentStylesheetBSS()),
    /** Dark wires on a bright surface. */
    LIGHT("light.css", new PrimerLight().getUserAgentStylesheetBSS());

    /** In order: the first maps foreign colour names to ours, the second is what several parts of the window have, each other belongs to one part. */
    private static final List<String> SHEETS =
            List.of("lab.css", "controls.css", "shell.css", "palette.css", "inspector.css", "canvas.css", "capability.css", "analysis.css", "program.css", "charts.css",
                    "schedule.css", "machine.css", "pool.css", "experiments.css", "timeline.css", "lessons.css", "notice.css", "command.css", "settings.css", "outline.css", "present.css", "talk.css", "tour.css");

    private final String tokenSheet;
    private final String base;
    private final Tokens tokens;

    Theme(String tokenSheet, String base) {
        this.tokenSheet = tokenSheet;
        this.base = base;
        this.tokens = Tokens.read(Layouts.text(tokenSheet));
    }

    /** The colours, for what is painted by hand. */
    public Tokens tokens() {
        return tokens;
    }

    /** The style sheet below all others, for {@code Application.setUserAgentStylesheet}. */
    public String base() {
        return base;
    }

    /** The lab's own style sheets, tokens first, for a scene or a dialog. */
    public List<String> sheets() {
        return Stream.concat(Stream.of(tokenSheet), SHEETS.stream()).filter(Layouts::exists).map(Layouts::url).toList();
    }
}
