package edgeos.lab.experiment.attack;

import static edgeos.lab.experiment.attack.Stage.ATTACKER;
import static edgeos.lab.experiment.attack.Stage.NEVER;
import static edgeos.lab.experiment.attack.Stage.OWN_SECRET;
import static edgeos.lab.experiment.attack.Stage.RECEIVER;
import static edgeos.lab.experiment.attack.Stage.SOURCE_VICTIM;

import edgeos.model.Drawing;
import edgeos.notation.DropReason;
import edgeos.notation.FaultReason;
import edgeos.notation.Right;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;

/** All attacks, in the order in which they are tried. Immutable; any thread. */
public final class Attacks {
    private static final int ODD = 3;

    private final List<Attack> attacks = new ArrayList<>();

    private Attacks() { }

    /** All attacks. */
    public static List<Attack> all() {
        var made = new Attacks();
        made.memory();
        made.records();
        made.ports();
        made.failures();
        made.greed();
        made.capabilities();
        made.secrets();
        made.modules();
        return List.copyOf(made.attacks);
    }

    private void memory() {
        fault("wildAccess", "readBefore", "reads right before its memory", FaultReason.OUTSIDE_MEMORY);
        fault("wildAccess", "readBehind", "reads right behind its memory, where a neighbour's begins", FaultReason.OUTSIDE_MEMORY);
        fault("wildAccess", "writeBehind", "writes right behind its memory", FaultReason.OUTSIDE_MEMORY);
        fault("wildAccess", "writeFar", "writes a terabyte away", FaultReason.OUTSIDE_MEMORY);
        fault("wildAccess", "messageBefore", "writes before the message at hand", FaultReason.OUTSIDE_MEMORY);
        fault("wildAccess", "messageBehind", "reads behind the message at hand", FaultReason.OUTSIDE_MEMORY);
        fault("wildAccess", "ringBehind", "writes behind its ring", FaultReason.OUTSIDE_MEMORY);
    }

    private void records() {
        for (String forged : List.of("negativeLength", "lengthIntoNext", "startInHeader", "startBehind", "noStride", "hugeStride", "overlappingStride",
                "merged", "split", "wrongStage", "padding", "unknownReason")) {
            fault("forgedRecord", forged, "writes into a record's header what is not so: " + forged, FaultReason.FORGED_RECORD);
        }
        for (String forged : List.of("backwards", "pastEnd", "torn", "negative")) {
            fault("forgedCursor", forged, "lies about how far it came: " + forged, FaultReason.FORGED_CURSOR);
        }
        fault("forgedCursor", "filled", "lies to itself about how far its ring is filled", FaultReason.FORGED_RECORD, FaultReason.FORGED_CURSOR);
        for (String late : List.of("length", "stride")) {
            add("changesAfterSending." + late, "changes the " + late + " of messages that it already sent", new Guard.Races(ATTACKER, FaultReason.FORGED_RECORD),
                    every -> Stage.with("Late change", "changesAfterSending", settings(late, every)).drawing());
        }
    }

    private void ports() {
        for (String wrong : List.of("unconnected", "beyond", "negative", "none")) {
            add("wrongPort." + wrong, "sends by a port that it has not: " + wrong, new Guard.Drops(ATTACKER, DropReason.UNCONNECTED),
                    every -> Stage.with("Wrong port", "wrongPort", settings(wrong, every == 1 ? 2 : every)).drawing());
        }
    }

    private void failures() {
        fault("crash", "exception", "throws an exception at each message", FaultReason.EXCEPTION);
        fault("crash", "error", "throws an error that is no exception", FaultReason.EXCEPTION);
        add("crash.midBurst", "fails between two messages of a burst", new Guard.Faults(ATTACKER, List.of(FaultReason.EXCEPTION)),
                every -> Stage.with("Mid-burst", "crash", settings("midBurst", every == 1 ? ODD : every)).drawing());
        fault("crash", "recursion", "calls itself without end", FaultReason.STACK);
        fault("crash", "memory", "asks for more memory than there can be", FaultReason.LIMIT);
        add("crash.figures", "throws when it is asked for its figures", new Guard.HarmsItself(ATTACKER),
                every -> Stage.with("Figures", "crash", settings(every == 1 ? "figures" : "exception", NEVER)).drawing());
        add("crash.initialise", "fails in its own initialisation", new Guard.NotLetIn(ATTACKER),
                every -> Stage.with("Initialise", "crash", settings(every == 1 ? "initialise" : "exception", NEVER)).drawing());
    }

    private void greed() {
        add("greedy.flood", "sends four copies of every message, as fast as it can", new Guard.HarmsItself(ATTACKER), every -> Stage.neighbour("Flood").atFullRate()
                .hostile(Map.of("secret", OWN_SECRET), "greedy", settings("flood", every), "monitor", Map.of())
                .link(ATTACKER + ".b", RECEIVER + ".in").link(ATTACKER + ".c", RECEIVER + ".in").link(ATTACKER + ".d", RECEIVER + ".in").drawing());
        add("greedy.neverDrains", "never takes a message out of its ring", new Guard.HarmsItself(ATTACKER),
                every -> Stage.with("Never drains", "greedy", settings("neverDrains", every)).drawing());
        add("greedy.handles", "opens handles and never closes one", new Guard.Refused(ATTACKER),
                every -> Stage.with("Handles", "greedy", settings("handles", every)).key(ATTACKER, Set.of(Right.READ)).drawing());
        add("greedy.log", "fills the event log", new Guard.HarmsItself(ATTACKER),
                every -> Stage.with("Log", "greedy", settings("log", every)).drawing());
    }

    private void capabilities() {
        for (String stolen : List.of("emptySlot", "guessedSlot", "outsideSlot", "doorbell")) {
            refused(stolen, every -> Stage.with("Stolen slot", "stolenSlot", settings(stolen, every)).drawing());
        }
        refused("forgedHandle", every -> Stage.with("Forged handle", "stolenSlot", settings("forgedHandle", every)).key(ATTACKER, Set.of(Right.READ)).drawing());
        refused("weakSlot", every -> Stage.with("Weak slot", "stolenSlot", settings("weakSlot", every)).key(ATTACKER, Set.of(Right.READ)).drawing());
        refused("staleHandle", every -> Stage.with("Stale handle", "stolenSlot", settings("staleHandle", every))
                .key(ATTACKER, Set.of(Right.READ, Right.WRITE)).drawing());
        add("stolenSlot.revoked", "uses a slot that was revoked", new Guard.Refused(ATTACKER),
                every -> Stage.with("Revoked slot", "stolenSlot", settings("emptySlot", every)).key(ATTACKER, Set.of(Right.READ))
                        .revoke("key-" + ATTACKER).drawing());
        add("stolenSlot.smuggled", "uses a handle that another FWP smuggled to it in a message", new Guard.Refused(RECEIVER),
                every -> Stage.neighbour("Smuggled handle").hostile(Map.of("secret", OWN_SECRET), "stolenSlot", settings("smuggle", 1), "stolenSlot",
                        settings("smuggled", every)).key(ATTACKER, Set.of(Right.READ, Right.WRITE)).drawing());
    }

    private void secrets() {
        add("snoop.lastClient", "looks for the last client's secrets after recycling", new Guard.FindsNothingRecycled(ATTACKER, Stage.HOSTILE_CHAIN),
                every -> Stage.neighbour("Last client").hostileClients("snoop", settings("lastClient", every), settings("lastClient", every)).drawing());
        for (String fate : List.of("dropped", "shortened", "cut", "otherPort")) {
            add("snoop." + fate, "looks, as a receiver, for bytes of messages that were not sent to it: " + fate, new Guard.FindsNothing(ATTACKER),
                    every -> withFate(fate, every));
        }
        String denied = SOURCE_VICTIM + ".other>" + ATTACKER + ".in";
        add("snoop.denied", "looks, as a receiver, for bytes of messages whose wire is denied", new Guard.Waits(ATTACKER, denied),
                every -> fated("otherPort", every).link(SOURCE_VICTIM + ".other", ATTACKER + ".in")
                        .revoke("node:" + SOURCE_VICTIM + ">inRing:" + ATTACKER + "#" + denied).drawing());
        add("impostor.oneVictim", "answers in another client's name", new Guard.FindsNothing(RECEIVER),
                every -> Stage.neighbour("Impostor").hostileBeforeClients("impostor", settings("oneVictim", every), settings("strangers", every)).drawing());
        add("impostor.everyone", "answers in the names of all clients in turn", new Guard.FindsNothing(RECEIVER),
                every -> Stage.neighbour("Impostor").hostileBeforeClients("impostor", settings("everyone", every), settings("strangers", every)).drawing());
    }

    private void modules() {
        module("endlessLoop", "loops for ever", HostileModule.ENDLESS_LOOP, FaultReason.OUT_OF_FUEL);
        module("recursion", "calls itself without end", HostileModule.RECURSION, FaultReason.STACK);
        module("farLoad", "reads behind its memory", HostileModule.FAR_LOAD, FaultReason.OUTSIDE_MEMORY);
        module("forgedLength", "makes a record longer than it was", HostileModule.FORGED_LENGTH, FaultReason.FORGED_RECORD);
        add("wasm.grows", "grows its memory without end", new Guard.HarmsItself(ATTACKER), every -> wasm(every == 1 ? HostileModule.GROWS : HostileModule.FORWARDS));
        add("wasm.malformed", "is no module", new Guard.NotLetIn(ATTACKER), every -> wasm(every == 1 ? HostileModule.MALFORMED : HostileModule.FORWARDS));
        add("wasm.globals", "keeps its client's secret in a global across recycling", new Guard.FindsNothingRecycled(ATTACKER, Stage.HOSTILE_CHAIN),
                every -> Stage.neighbour("Globals").hostileClients("wasm", Map.of("file", (every == 1 ? HostileModule.KEEPS : HostileModule.FORWARDS).file()),
                        settings("lastClient", every)).drawing());
    }

    private void module(String name, String what, HostileModule module, FaultReason reason) {
        add("wasm." + name, what, new Guard.Faults(ATTACKER, List.of(reason)), every -> wasm(every == 1 ? module : HostileModule.FORWARDS));
    }

    private static Drawing wasm(HostileModule module) {
        return Stage.with("WebAssembly", "wasm", Map.of("file", module.file())).drawing();
    }

    private static Drawing withFate(String fate, long every) {
        Stage stage = fated(fate, every);
        return fate.equals("otherPort") ? stage.node("a-other", "sink", null, Map.of()).link(SOURCE_VICTIM + ".other", "a-other.in").drawing() : stage.drawing();
    }

    private static Stage fated(String fate, long every) {
        var victim = new HashMap<>(settings(fate, every == NEVER ? NEVER : 2));
        victim.put("secret", OWN_SECRET);
        var snoop = new HashMap<>(settings("notSent", every));
        snoop.put("secret", OWN_SECRET);
        return Stage.neighbour("Not sent").hostile(victim, "snoop", snoop, "monitor", Map.of());
    }

    private void fault(String kind, String attack, String what, FaultReason... reasons) {
        add(kind + "." + attack, what, new Guard.Faults(ATTACKER, List.of(reasons)), every -> Stage.with(what, kind, settings(attack, every)).drawing());
    }

    private void refused(String attack, LongFunction<Drawing> drawing) {
        add("stolenSlot." + attack, "uses what is not its own: " + attack, new Guard.Refused(ATTACKER), drawing);
    }

    private void add(String name, String what, Guard guard, LongFunction<Drawing> drawing) {
        attacks.add(new Attack(name, what, guard, drawing.apply(1), drawing.apply(NEVER)));
    }

    private static Map<String, Object> settings(String attack, long every) {
        return Map.of("attack", attack, "every", every);
    }
}
