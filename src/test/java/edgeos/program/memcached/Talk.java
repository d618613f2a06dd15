package edgeos.program.memcached;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Dialogue;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A memcached FWP without an engine, and what its clients say to it. */
final class Talk {
    static final long CALENDAR_SECONDS = Dialogue.CALENDAR_SECONDS;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int MOST_MESSAGE_BYTES = 2032;

    private final Memcached program;
    private final Dialogue dialogue;
    private final MemcachedLayout layout;
    private int client;

    Talk(Map<String, Object> settings) {
        program = new Memcached(Settings.of(settings));
        layout = new MemcachedLayout(((Number) settings.getOrDefault("memoryKibibytes", 256)).longValue() * 1024, ((Number) settings.getOrDefault("sharedBy", 1)).intValue());
        dialogue = new Dialogue(program, Integer.MAX_VALUE);
    }

    /** From now on its outbox holds so many messages until it is emptied, between two runs. */
    Talk holding(int messages) {
        dialogue.holding(messages);
        return this;
    }

    /** From now on forgets what is answered. */
    Talk deaf() {
        dialogue.deaf();
        return this;
    }

    /** From now on this client talks. */
    Talk as(int another) {
        client = another;
        return this;
    }

    void passSeconds(double seconds) {
        dialogue.passNanos(Math.round(seconds * NANOS_PER_SECOND));
    }

    long figure(String name) {
        return program.figures(dialogue.memory()).get(name);
    }

    FwpMemory memory() {
        return dialogue.memory();
    }

    /** Checks that every chunk is free or part of one item, and that what is counted is there. */
    void checkStore() {
        int free = 0;
        for (int chunk = memory().getInt(MemcachedLayout.FREE); chunk != 0; chunk = memory().getInt(layout.at(chunk))) {
            free++;
        }
        assertEquals(memory().getInt(MemcachedLayout.FREE_COUNT), free + layout.chunks() + 1 - memory().getInt(MemcachedLayout.FRESH), "free chunks");
        int receiving = received(memory().getInt(MemcachedLayout.ITEM), memory().getInt(MemcachedLayout.STATE));
        for (int stream = 1; stream <= memory().getInt(MemcachedLayout.FRESH_STREAM); stream++) {
            long heads = layout.streamAt(stream) + MemcachedLayout.PARKED_HEADS;
            receiving += memory().getInt(layout.streamAt(stream) + MemcachedLayout.STANDING) != 1 ? 0 : received(memory().getInt(heads + MemcachedLayout.ITEM), memory().getInt(heads + MemcachedLayout.STATE));
        }
        assertEquals(memory().getInt(MemcachedLayout.RECEIVING), receiving, "chunks of values that are not all there");
        int used = receiving;
        long items = 0;
        long bytes = 0;
        int newer = 0;
        for (int item = memory().getInt(MemcachedLayout.NEWEST); item != 0; item = memory().getInt(layout.at(item) + MemcachedLayout.OLDER)) {
            assertEquals(newer, memory().getInt(layout.at(item) + MemcachedLayout.NEWER), "the list in both directions");
            newer = item;
            items++;
            bytes += memory().getInt(layout.at(item) + MemcachedLayout.VALUE_LENGTH) + memory().getShort(layout.at(item) + MemcachedLayout.ITEM_KEY_LENGTH);
            used += chain(item);
        }
        assertEquals(newer, memory().getInt(MemcachedLayout.OLDEST), "the oldest");
        assertEquals(layout.chunks() - memory().getInt(MemcachedLayout.FREE_COUNT), used, "chunks that are in no item leaked");
        assertEquals(items, figure("items"));
        assertEquals(bytes, figure("storedBytes"));
    }

    private int received(int item, int state) {
        return state == Conversation.DATA ? chain(item) : 0;
    }

    private int chain(int first) {
        int chunks = 0;
        for (int chunk = first; chunk != 0; chunk = memory().getInt(layout.at(chunk))) {
            chunks++;
        }
        return chunks;
    }

    boolean isEnded() {
        return dialogue.hasEnded(client);
    }

    /** Says this and tells what was answered. */
    String say(String text) {
        return say(text, MOST_MESSAGE_BYTES);
    }

    /** Says this in pieces of so many bytes. */
    String say(String text, int pieceBytes) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at < bytes.length; at += pieceBytes) {
            send(bytes, at, Math.min(pieceBytes, bytes.length - at));
        }
        return answer();
    }

    /** Says that it says no more. */
    String sayEnd() {
        send(new byte[0], 0, 0);
        return answer();
    }

    /** What the client that talks was answered and not yet told. */
    String answer() {
        String answer = dialogue.answers(client);
        dialogue.forgetAnswers();
        return answer;
    }

    /** Sends a part of these bytes as one message. */
    void send(byte[] bytes, int from, int length) {
        dialogue.add(client, bytes, from, length);
        dialogue.run();
    }

    /** Sends messages of several clients at once: client, text, client, text. */
    void sendTogether(Object... clientsAndTexts) {
        for (int at = 0; at < clientsAndTexts.length; at += 2) {
            byte[] bytes = ((String) clientsAndTexts[at + 1]).getBytes(StandardCharsets.ISO_8859_1);
            dialogue.add((Integer) clientsAndTexts[at], bytes, 0, bytes.length);
        }
        dialogue.run();
    }

    /** What a client was answered since somebody last asked for answers. */
    String answerTo(int another) {
        return dialogue.answers(another);
    }

    /** How the first message that was sent last ended; see {@link Dialogue#outcome}. */
    int outcome() {
        return dialogue.outcome();
    }
}
