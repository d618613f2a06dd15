package edgeos.program.memcached;

import edgeos.memory.FwpMemory;

/** When items expire, from what commands say of it: seconds from now up to thirty days, seconds of the calendar beyond, at once if negative, never if 0. */
final class Expiry {
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long MOST_RELATIVE_SECONDS = 60L * 60 * 24 * 30;

    private Expiry() { }

    /** The moment in nanoseconds of the engine's clock; 0: never. */
    static long nanos(FwpMemory memory, long seconds) {
        if (seconds == 0) {
            return 0;
        }
        long start = seconds > MOST_RELATIVE_SECONDS ? -memory.getLong(MemcachedLayout.CALENDAR) : memory.getLong(MemcachedLayout.NOW);
        long moment = start + seconds * NANOS_PER_SECOND;
        return moment <= 0 ? Items.AT_ONCE : moment;
    }

    /** How many seconds are left until a moment, rounded up; -1 if it never comes. */
    static long secondsLeft(FwpMemory memory, long nanos) {
        return nanos == 0 ? -1 : Math.max(0, Math.ceilDiv(nanos - memory.getLong(MemcachedLayout.NOW), NANOS_PER_SECOND));
    }

    /** How many whole seconds ago a moment was. */
    static long secondsSince(FwpMemory memory, long nanos) {
        return (memory.getLong(MemcachedLayout.NOW) - nanos) / NANOS_PER_SECOND;
    }

    /** The calendar's seconds now. */
    static long calendarSeconds(FwpMemory memory) {
        return (memory.getLong(MemcachedLayout.CALENDAR) + memory.getLong(MemcachedLayout.NOW)) / NANOS_PER_SECOND;
    }
}
