package edgeos.lab;

/**
 * Where and when figures come from that were not measured here and now. Immutable; any thread.
 *
 * @param date when the recording began, such as {@code 2026-11-23 04:10 UTC}
 * @param machine on what: system, processor, cores
 * @param jdk the Java that ran it
 * @param lab the version of the lab
 */
public record Provenance(String date, String machine, String jdk, String lab) {
    /** In a sentence's part: when, and on what. */
    public String words() {
        return date + ", " + machine;
    }
}
