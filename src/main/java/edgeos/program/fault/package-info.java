/**
 * FWPs that mean harm: each tries one attack again and again, so that a class can see it contained. Beside them the victim, which marks messages and memory with
 * secrets that can be recognised, and the snoop, which looks for them where they must not be.
 *
 * <p>Programs are text, as everywhere: what they tried and found lies in their own memory, and is wiped with it when they are recycled. So what is left standing there
 * was not caught. Called by the core that runs the FWP.
 */
package edgeos.program.fault;
