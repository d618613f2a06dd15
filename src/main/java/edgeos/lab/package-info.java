/**
 * A session: a drawing together with the engine that runs it, its history, its report, and what it compares with.
 *
 * <p>{@link edgeos.lab.Session} may be called by any one thread at a time; a sampler thread of its own fills the {@link edgeos.lab.History}.
 */
package edgeos.lab;
