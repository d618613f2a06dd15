/**
 * What limits a run: which role's thread is full while messages wait, and what to do about it.
 *
 * <p>Records and functions are free of state; a {@code LimitWatch} belongs to whoever takes the snapshots.
 */
package edgeos.lab.limit;
