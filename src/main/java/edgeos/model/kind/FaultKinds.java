package edgeos.model.kind;

import edgeos.model.kind.Setting.Choice;
import edgeos.model.kind.Setting.Grammar;
import edgeos.model.kind.Setting.Text;
import edgeos.model.kind.Setting.Whole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The kinds of the palette's group <em>Faults</em>: FWPs that mean harm, and those who suffer it. */
final class FaultKinds {
    private static final List<String> IN = List.of("in");
    private static final List<String> OUT = List.of("out");

    private FaultKinds() { }

    /** All of them, in the palette's order. */
    static List<Kind> all() {
        return List.of(wildAccess(), forgedRecord(), forgedCursor(), changesAfterSending(), wrongPort(), crash(), greedy(), stolenSlot(), impostor(),
                snoop(), victim());
    }

    private static Kind wildAccess() {
        return fault("wildAccess", "Wild access", "fault.WildAccess", OUT, "Reads and writes outside of its memory, its message, and its ring.",
                attacks("readBefore", "readBehind", "writeBehind", "writeFar", "messageBefore", "messageBehind", "ringBehind"));
    }

    private static Kind forgedRecord() {
        return fault("forgedRecord", "Forged record", "fault.ForgedRecord", OUT, "Writes record headers that claim what is not so, for the mover to believe.",
                attacks("negativeLength", "lengthIntoNext", "startInHeader", "startBehind", "noStride", "hugeStride", "overlappingStride", "merged", "split",
                        "wrongStage", "padding", "unknownReason"));
    }

    private static Kind forgedCursor() {
        return fault("forgedCursor", "Forged cursor", "fault.ForgedCursor", OUT, "Lies about how far it came in its ring.",
                attacks("backwards", "pastEnd", "torn", "negative", "filled"));
    }

    private static Kind changesAfterSending() {
        return fault("changesAfterSending", "Late change", "fault.ChangesAfterSending", OUT,
                "Changes messages after it sent them, while the mover may be looking at them.", attacks("length", "stride", "ports"));
    }

    private static Kind wrongPort() {
        return fault("wrongPort", "Wrong port", "fault.WrongPort", OUT, "Sends by ports that have no wire, or that there are not.",
                attacks("unconnected", "beyond", "negative", "none"));
    }

    private static Kind crash() {
        return fault("crash", "Crash", "fault.Crash", OUT, "Fails: in the callback that is chosen, in mid-burst, or by calling itself without end.",
                attacks("exception", "error", "midBurst", "recursion", "memory", "initialise", "figures"));
    }

    private static Kind greedy() {
        return fault("greedy", "Greedy", "fault.Greedy", List.of("out", "b", "c", "d"), "Takes more than its share: copies, room, handles, lines of the log.",
                attacks("flood", "neverDrains", "handles", "log"), slot());
    }

    private static Kind stolenSlot() {
        return fault("stolenSlot", "Stolen slot", "fault.StolenSlot", OUT, "Uses slots, handles, and doorbells that are not its own, or no longer.",
                attacks("emptySlot", "guessedSlot", "outsideSlot", "weakSlot", "forgedHandle", "staleHandle", "smuggle", "smuggled", "doorbell"), slot());
    }

    private static Kind impostor() {
        return fault("impostor", "Impostor", "fault.Impostor", OUT, "Writes another client's address into its messages.",
                attacks("oneVictim", "everyone"),
                new Text("victim", "Victim", Grammar.ADDRESS, "10.20.0.1", "In whose name it answers."));
    }

    private static Kind snoop() {
        return fault("snoop", "Snoop", "fault.Snoop", OUT, "Searches all of its memory and its ring for secrets that are not its own.",
                attacks("lastClient", "notSent", "strangers"), secret("The number of the secret that must never be seen."));
    }

    private static Kind victim() {
        return fault("victim", "Victim", "fault.Victim", List.of("out", "other"), "Puts secrets that can be recognised into its messages and its memory.",
                new Choice("attack", "Fate", List.of("sent", "dropped", "shortened", "cut", "otherPort"), "sent", "What becomes of a message with a secret."),
                secret("The number of its secret; 0: another one for each client."));
    }

    private static Choice attacks(String... names) {
        return new Choice("attack", "Attack", List.of(names), names[0], "What it tries.");
    }

    private static Whole slot() {
        return new Whole("slot", "Slot", "", 0, 255, 16, "Which slot of its table it uses.");
    }

    private static Whole secret(String help) {
        return new Whole("secret", "Secret", "", 0, 32_767, 1, help);
    }

    private static Kind fault(String id, String title, String program, List<String> outs, String summary, Setting attack, Setting... more) {
        var own = new ArrayList<Setting>(List.of(attack));
        own.add(new Whole("every", "Every", "messages", 1, 1_000_000_000, 1, "Attacks with each so many-th message."));
        own.addAll(Arrays.asList(more));
        return Catalogue.fwp(Kind.Group.FAULTS, id, title, program, IN, outs, summary, own.toArray(Setting[]::new));
    }
}
