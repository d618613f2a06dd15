/**
 * Benchmarks: one class, one question. Each starts threads of its own; nothing else should run meanwhile.
 */
package edgeos.bench;
