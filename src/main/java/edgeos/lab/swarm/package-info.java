/**
 * Real clients inside the lab: many connections that ask by a protocol, check every answer, and time it from when its question was due.
 *
 * <p>A swarm has one thread, which owns its selector, its callers, and what they remember; {@link edgeos.lab.swarm.Swarm} may be used by any thread. It knows neither drawing nor engine.
 */
package edgeos.lab.swarm;
