/**
 * The Experiments tab: questions that the lab answers by measuring, the answers as they come, and results laid over each other.
 *
 * <p>All of it belongs to the JavaFX application thread. Experiments run on the thread of {@link edgeos.lab.suite.ExperimentRunner}, plots are drawn by the worker of {@link edgeos.charts.Easel}; both
 * hand over what nobody changes any more.
 */
package edgeos.ui.experiments;
