/**
 * Roles and cores: which role of the engine runs on which processor of this machine, how busy each is, and moving them by mouse and key.
 *
 * <p>Belongs to the JavaFX application thread; {@code RoleMap} is immutable.
 */
package edgeos.ui.machine;
