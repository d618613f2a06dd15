/**
 * What looking at the engine costs it: throughput without a window and beside windows of several shapes, with the window's frames and answers.
 *
 * <p>The window itself is somebody else's, who carries out {@link edgeos.lab.experiment.watching.Windows}. Everything here runs on the thread that
 * carries out the experiment.
 */
package edgeos.lab.experiment.watching;
