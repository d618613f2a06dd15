/**
 * What receive gates take in: frames made at a rate from many clients, or real packets replayed from a file.
 *
 * <p>The thread of the gates owns every {@link edgeos.engine.traffic.Traffic} once it is opened; opening one, which may read a file, is
 * done by whoever starts the run.
 */
package edgeos.engine.traffic;
