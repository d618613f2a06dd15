/**
 * Experiments: questions that the lab answers by running drawings that it makes itself, with rows of figures as the answer.
 *
 * <p>An experiment runs on the thread that asks it, and keeps no state between two runs; the engines that it starts have threads of their own, which have ended when it returns.
 */
package edgeos.lab.experiment;
