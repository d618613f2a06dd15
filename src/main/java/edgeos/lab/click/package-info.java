/**
 * Configurations of the Click modular router: read into drawings, and written from them.
 *
 * <p>Pure functions over immutable values; any thread. What cannot be mapped is a finding that names element and line.
 */
package edgeos.lab.click;
