/**
 * Results that people keep, open, and compare: a study is a result with what is needed to show it anywhere, and a comparison lays several over each other.
 *
 * <p>Everything is immutable but {@link edgeos.lab.results.ResultStore}, which owns the files of a folder and may be used by any thread.
 */
package edgeos.lab.results;
