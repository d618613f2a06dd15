/**
 * The operating system by the foreign-function API: lazily reserved memory, the start of an empty process, processor affinity, TAP devices, and
 * what a window needs to open. Nothing here owns a thread; each class says who may call it.
 */
package edgeos.os;
