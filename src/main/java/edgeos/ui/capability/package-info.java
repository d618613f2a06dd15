/**
 * The Capabilities tab: who may do what, shown as a graph, granted and revoked by mouse and keys.
 *
 * <p>Everything here belongs to the JavaFX application thread; only large graphs are laid out by a thread of their own, which hands over a finished
 * picture. {@link edgeos.ui.capability.CapabilityView} is what the window shows, {@link edgeos.ui.capability.GraphActions} what its menus and
 * shortcuts call.
 */
package edgeos.ui.capability;
