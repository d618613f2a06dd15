/**
 * Who may do what, in the inspector: pages of domains, objects, capabilities, and policies, and the parts that other pages say it with.
 *
 * <p>Belongs to the JavaFX application thread.
 */
package edgeos.ui.inspector.capability;
