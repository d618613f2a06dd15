/**
 * What keeps unsaved edits when the lab ends without being asked: a folder for each open drawing, which lives as long as something in it is not saved.
 *
 * <p>A thread of its own writes; whoever edits only hands over what is immutable. Several labs share the place and tell each other's folders by locks, which the system takes from a process however it ends.
 */
package edgeos.lab.recovery;
