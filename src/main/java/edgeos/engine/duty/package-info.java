/**
 * What every duty cycle builds on: the clock, the sets of units that want attention, parking.
 *
 * <p>Each class names who may raise and who may take.
 */
package edgeos.engine.duty;
