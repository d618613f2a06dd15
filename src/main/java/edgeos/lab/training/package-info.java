/**
 * Trains the network that reads digits, from nothing but a seed.
 *
 * <p>Everything is confined to the thread that trains; the same seed gives the same model, bit by bit, on every machine.
 */
package edgeos.lab.training;
