package edgeos.ui.canvas.step;

import edgeos.telemetry.Act;
import edgeos.telemetry.UnderWay;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Motion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What can be seen while the engine steps: takes acts, remembers where each message is, which FWP glows, and which one a core has chosen.
 * Bounded: the oldest messages are forgotten. JavaFX application thread.
 */
public final class StepStage {
    private static final Texts TEXTS = Texts.of(StepStage.class);

    /** How long a message travels over a wire, unless there is to be less motion: then it is there at once. */
    public static final long TRAVEL_NANOS = 500_000_000L;
    /** How long an ended message takes to fade, and a flash to go out. */
    public static final long FADE_NANOS = 900_000_000L;

    private static final int MOST_MESSAGES = 400;
    private static final int MOST_FLASHES = 40;

    private final Map<Long, Message> messages = new LinkedHashMap<>();
    private final Map<Integer, String> chosen = new HashMap<>();
    private final Map<String, Long> glowing = new HashMap<>();
    private final List<Flash> flashes = new ArrayList<>();
    private final UnaryOperator<String> nameOf;
    private long nowNanos;

    /** A stage that asks {@code nameOf} what people call the node, link, or chain of an id. */
    public StepStage(UnaryOperator<String> nameOf) {
        this.nameOf = nameOf;
    }

    /**
     * Words that light up beside something and fade.
     *
     * @param place the id of a node, link, or chain
     * @param words what to say; may be empty for a mere flash
     * @param sinceNanos when it lit up
     */
    public record Flash(String place, String words, long sinceNanos) { }

    /** Takes acts, oldest first, as of now. */
    public void accept(List<Act> acts, long now) {
        nowNanos = now;
        acts.forEach(this::act);
        while (messages.size() > MOST_MESSAGES) {
            Iterator<Long> oldest = messages.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        while (flashes.size() > MOST_FLASHES) {
            flashes.removeFirst();
        }
    }

    /**
     * Shows messages where they are: nobody saw how they came there. What is known of one that is at the same place is so still; all others are forgotten.
     *
     * @param atNanos when that is, by the virtual clock
     */
    public void show(List<UnderWay> there, long atNanos, long now) {
        Map<Long, Message> known = new HashMap<>(messages);
        clear();
        nowNanos = now;
        for (UnderWay each : there) {
            Message.Place place = each.handled() ? Message.Place.READY : Message.Place.ARRIVED;
            Message message = known.get(each.serial());
            if (message != null && message.place() == place && message.where().equals(each.node())) {
                messages.put(each.serial(), message);
            } else {
                message(each.serial(), atNanos, TEXTS.get(each.handled() ? "was.ready" : "was.waiting", nameOf.apply(each.node())), null, each.bytes()).rest(place, each.node(), now);
            }
        }
    }

    /** Lets time pass; true while anything moves or fades. */
    public boolean advance(long now) {
        nowNanos = now;
        for (Message message : messages.values()) {
            if (message.place() == Message.Place.TRAVELLING && (Motion.isReduced() || now - message.sinceNanos() >= TRAVEL_NANOS)) {
                message.arrive(message.sinceNanos() + TRAVEL_NANOS);
            }
        }
        flashes.removeIf(flash -> now - flash.sinceNanos() > FADE_NANOS);
        glowing.values().removeIf(since -> now - since > FADE_NANOS);
        return !flashes.isEmpty() || !glowing.isEmpty() || messages.values().stream().anyMatch(this::moves);
    }

    /** Forgets everything: another run begins, or threads take over. */
    public void clear() {
        messages.clear();
        chosen.clear();
        glowing.clear();
        flashes.clear();
    }

    /** True if there is nothing to be seen. */
    public boolean isEmpty() {
        return messages.isEmpty() && flashes.isEmpty() && glowing.isEmpty() && chosen.isEmpty();
    }

    /** All messages that are remembered, oldest first. */
    public Collection<Message> messages() {
        return messages.values();
    }

    /** The message with this number, unless it is forgotten. */
    public Optional<Message> message(long serial) {
        return Optional.ofNullable(messages.get(serial));
    }

    /** What lights up now. */
    public List<Flash> flashes() {
        return flashes;
    }

    /** Which cores have chosen a node, such as "core 0"; empty for none. */
    public String marker(String node) {
        return chosen.entrySet().stream().filter(entry -> entry.getValue().equals(node)).map(entry -> TEXTS.get("core", entry.getKey()))
                .sorted().reduce((one, other) -> one + ", " + other).orElse("");
    }

    /** How brightly a node glows because its program ran just now, 0 to 1 in tenths. */
    public double glow(String node) {
        Long since = glowing.get(node);
        return since == null ? 0 : Math.round(10 * Math.max(0, 1 - (nowNanos - since) / (double) FADE_NANOS)) / 10.0;
    }

    /** The time of the latest {@link #accept} or {@link #advance}. */
    public long nowNanos() {
        return nowNanos;
    }

    private boolean moves(Message message) {
        return message.place() == Message.Place.TRAVELLING
                || message.place() == Message.Place.ENDED && nowNanos - message.sinceNanos() < FADE_NANOS;
    }

    private void act(Act act) {
        switch (act) {
            case Act.Produced(var at, var serial, var node, var bytes) -> {
                Message message = message(serial, at, TEXTS.get("made", nameOf.apply(node)), null, bytes);
                message.rest(Message.Place.READY, node, nowNanos);
            }
            case Act.Moved moved -> moved(moved);
            case Act.Copied(var at, var serial, var copySerial, var node) -> {
                byte[] bytes = messages.containsKey(serial) ? messages.get(serial).bytes() : null;
                Message copy = message(copySerial, at, TEXTS.get("copied", serial, nameOf.apply(node)), null, bytes);
                copy.rest(Message.Place.READY, node, nowNanos);
            }
            case Act.Chosen(_, var core, var node, _) -> chosen.put(core, node);
            case Act.Processed processed -> processed(processed);
            case Act.Ended(var at, var serial, var place, var reason) -> {
                String words = reason == null ? TEXTS.get("consumed") : reason.text();
                String how = TEXTS.get(reason == null ? "consumed.at" : "dropped.at", nameOf.apply(place), words);
                Message message = message(serial, at, how, null, null);
                message.finish(place, words, reason != null, nowNanos);
            }
            case Act.Lived(_, var chain, var instance, var phase) ->
                    flashes.add(new Flash(chain, TEXTS.get("instance." + phase.name(), instance), nowNanos));
        }
    }

    private void moved(Act.Moved act) {
        String who = TEXTS.get(act.delivered() ? "left" : "moved", nameOf.apply(act.to()));
        Message message = message(act.serial(), act.atNanos(), who, null, act.bytes());
        message.travel(act.link(), act.to(), act.delivered(), nowNanos);
        flashes.add(new Flash(act.link(), "", nowNanos));
    }

    private void processed(Act.Processed act) {
        Message message = message(act.serial(), act.atNanos(), TEXTS.get("processed", nameOf.apply(act.node())), act.before(), act.after());
        glowing.put(act.node(), nowNanos);
        message.rest(act.ports() == 0 ? Message.Place.ARRIVED : Message.Place.READY, act.node(), nowNanos);
    }

    private Message message(long serial, long at, String what, byte[] before, byte[] after) {
        Message message = messages.computeIfAbsent(serial, Message::new);
        message.happened(new Hop(at, what, before, after));
        return message;
    }
}
