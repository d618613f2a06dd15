/**
 * Recording what a session shows, and showing it again: the same figures, drawings, pools, and events, at any moment of the recording.
 *
 * <p>A recorder has a thread of its own, which writes; the session only leaves references with it. A replay may be read by any thread, and is moved by one at a time.
 */
package edgeos.lab.recording;
