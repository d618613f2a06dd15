/**
 * The command line: commands over the lab. It starts no thread; each command runs on the caller's.
 */
package edgeos.cli;
