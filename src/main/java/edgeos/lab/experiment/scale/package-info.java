/**
 * What idle FWPs cost busy ones: as many clients as are busy, among ever more who wait.
 *
 * <p>Runs on the thread that asks; every engine's threads have ended, and its memory has gone back, when it returns.
 */
package edgeos.lab.experiment.scale;
