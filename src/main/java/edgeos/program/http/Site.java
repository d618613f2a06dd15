package edgeos.program.http;

import edgeos.memory.FwpMemory;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What an HTTP responder serves, and where in its memory it lies. Whatever a client asks for is looked up by name among these: there is no path that could lead anywhere else.
 *
 * <p>A resource is a number from 0, or one of the negative ones below. Immutable; any thread.
 */
final class Site {
    /** There is no such thing. */
    static final int NONE = -1;
    /** Who serves, as JSON. */
    static final int IDENTITY = -2;
    /** Where people send messages to. */
    static final int MESSAGE = -3;
    /** The built-in page. */
    static final int WELCOME = -4;
    /** Everything: only OPTIONS may ask for it. */
    static final int ALL = -5;

    private static final byte[] IDENTITY_NAME = Ascii.bytes("/fwp.json");
    private static final byte[] MESSAGE_NAME = Ascii.bytes("/message");
    private static final byte[] ROOT = Ascii.bytes("/");
    private static final String INDEX = "index.html";
    private static final int ETAG_BYTES = 8;
    private static final int HASH_FACTOR = 0x01000193;
    private static final int HASH_START = 0x811c9dc5;
    private static final int ROOMY = 2;

    /** Bytes and where they lie. */
    private record Part(long at, byte[] bytes) {
        long end() {
            return at + bytes.length;
        }
    }

    /**
     * One name. With an empty tag, it leads elsewhere.
     *
     * @param fields header fields that go with it
     * @param tag what tells this content from others, with its quotes
     */
    private record Entry(Part name, Part fields, Part tag, Part content) {
        boolean isRedirect() {
            return tag.bytes.length == 0;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Part> pieces = new ArrayList<>();
    private final List<WelcomePage.Place> places = WelcomePage.places();
    private final boolean hasFiles;
    private final int[] slots;
    private final String identity;
    private long end = HttpLayout.SITE;

    /**
     * A site of these files.
     *
     * @param files contents by path, with slashes; empty: there is only the built-in page
     */
    Site(SortedMap<String, byte[]> files) {
        hasFiles = !files.isEmpty();
        MessageDigest all = digest();
        WelcomePage.pieces().forEach(piece -> pieces.add(part(piece)));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            add(file.getKey(), file.getValue());
            all.update(Ascii.bytes(file.getKey() + "\n" + file.getValue().length + "\n"));
            all.update(file.getValue());
        }
        identity = HexFormat.of().formatHex(all.digest());
        slots = new int[Integer.highestOneBit(Math.max(1, entries.size())) * 2 * ROOMY];
        for (int at = 0; at < entries.size(); at++) {
            byte[] name = entries.get(at).name.bytes;
            int hash = HASH_START;
            for (byte each : name) {
                hash = (hash ^ each) * HASH_FACTOR;
            }
            int slot = slot(hash);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = at + 1;
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Part part(byte[] bytes) {
        var part = new Part(end, bytes);
        parts.add(part);
        end = part.end();
        return part;
    }

    private void add(String path, byte[] content) {
        String tag = '"' + HexFormat.of().formatHex(digest().digest(content), 0, ETAG_BYTES) + '"';
        Part fields = part(Ascii.bytes("Content-Type: " + MediaTypes.of(path) + "\r\nETag: " + tag + "\r\nAccept-Ranges: bytes\r\nCache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\n"));
        var entry = new Entry(part(Ascii.bytes("/" + path)), fields, part(Ascii.bytes(tag)), part(content));
        entries.add(entry);
        if (path.equals(INDEX) || path.endsWith("/" + INDEX)) {
            String folder = "/" + path.substring(0, path.length() - INDEX.length());
            entries.add(new Entry(part(Ascii.bytes(folder)), fields, entry.tag, entry.content));
            if (folder.length() > 1) {
                redirect(folder);
            }
        }
    }

    private void redirect(String folder) {
        String name = folder.substring(0, folder.length() - 1);
        Part nothing = part(new byte[0]);
        entries.add(new Entry(part(Ascii.bytes(name)), part(Ascii.bytes("Location: " + encoded(folder) + "\r\n")), nothing, nothing));
    }

    private static String encoded(String path) {
        var text = new StringBuilder();
        for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each == '/' || each == '-' || each == '.' || each == '_' || each == '~' || each >= '0' && each <= '9' || each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z';
            text.append(plain ? String.valueOf((char) each) : "%%%02X".formatted(each & 0xff));
        }
        return text.toString();
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 16) & slots.length - 1;
    }

    /** Bytes of an FWP's memory with all of it. */
    long endBytes() {
        return end;
    }

    /** What tells it from other sites. */
    String identity() {
        return identity;
    }

    /** Where the pieces of the built-in page end and the places between them, in order. */
    List<WelcomePage.Place> places() {
        return Collections.unmodifiableList(places);
    }

    /** Writes all of it into an FWP's memory. */
    void write(FwpMemory memory) {
        for (Part part : parts) {
            memory.putBytes(part.at, MemorySegment.ofArray(part.bytes), 0, part.bytes.length);
        }
    }

    /** The resource of this name. */
    int find(FwpMemory memory, long from, long to) {
        if (Ascii.isExactly(memory, from, to, IDENTITY_NAME)) {
            return IDENTITY;
        }
        if (Ascii.isExactly(memory, from, to, MESSAGE_NAME)) {
            return MESSAGE;
        }
        if (!hasFiles && Ascii.isExactly(memory, from, to, ROOT)) {
            return WELCOME;
        }
        int hash = HASH_START;
        for (long at = from; at < to; at++) {
            hash = (hash ^ memory.getByte(at)) * HASH_FACTOR;
        }
        for (int slot = slot(hash); slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            int entry = slots[slot] - 1;
            if (isSame(memory, from, to, entries.get(entry).name)) {
                return entry;
            }
        }
        return NONE;
    }

    private static boolean isSame(FwpMemory memory, long from, long to, Part name) {
        long length = to - from;
        if (length != name.bytes.length) {
            return false;
        }
        for (long at = 0; at < length; at++) {
            if (memory.getByte(from + at) != memory.getByte(name.at + at)) {
                return false;
            }
        }
        return true;
    }

    /** True if a resource is a file, or leads to one. */
    static boolean isFile(int resource) {
        return resource >= 0;
    }

    boolean isRedirect(int resource) {
        return entries.get(resource).isRedirect();
    }

    long fieldsAt(int resource) {
        return entries.get(resource).fields.at;
    }

    int fieldsBytes(int resource) {
        return entries.get(resource).fields.bytes.length;
    }

    long contentAt(int resource) {
        return entries.get(resource).content.at;
    }

    long contentBytes(int resource) {
        return entries.get(resource).content.bytes.length;
    }

    /** True if these bytes are the tag of a file's content, with its quotes. */
    boolean isTag(FwpMemory memory, long from, long to, int resource) {
        return !isRedirect(resource) && isSame(memory, from, to, entries.get(resource).tag);
    }

    long pieceAt(int piece) {
        return pieces.get(piece).at;
    }

    int pieceBytes(int piece) {
        return pieces.get(piece).bytes.length;
    }
}
