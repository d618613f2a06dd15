/**
 * Builds what users write: C source of a program becomes a WebAssembly module, with the clang of this machine.
 *
 * <p>{@link edgeos.lab.build.Workshop} owns its state under its own lock; it builds on a thread of its own and never on the caller's. All else is immutable.
 */
package edgeos.lab.build;
