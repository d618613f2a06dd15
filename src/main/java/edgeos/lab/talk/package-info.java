/**
 * Talks: what somebody shows one after the other, as data, and the files in which talks are kept.
 *
 * <p>Everything here is immutable or stateless and belongs to no thread.
 */
package edgeos.lab.talk;
