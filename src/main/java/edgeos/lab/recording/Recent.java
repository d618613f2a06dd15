package edgeos.lab.recording;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was asked for lately, by number; what nobody asked for longest makes room. One thread at a time. */
final class Recent<V> extends LinkedHashMap<Integer, V> {
    private static final long serialVersionUID = 1L;
    private static final int FIRST_ROOM = 64;
    private static final float FULL = 0.75f;

    private final int most;

    /** Room for so many. */
    Recent(int most) {
        super(FIRST_ROOM, FULL, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, V> eldest) {
        return size() > most;
    }
}
