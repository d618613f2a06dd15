/**
 * From a drawing to what the engine is told to run, and the difference of two such plans.
 *
 * <p>Pure functions; any thread.
 */
package edgeos.plan;
