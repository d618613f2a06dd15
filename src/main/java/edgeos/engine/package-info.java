/**
 * The runtime engine: carries out a plan, headless. {@link edgeos.engine.Engine} is its face; what runs is in {@code topology}, on which threads in {@code live}, and what is seen of it in
 * {@code figures}.
 *
 * <p>One thread for each processor that has a role. Gates, movers, and the manager are the <em>data plane</em>: each owns what its classes name, and alone writes its part of the counters. Cores
 * run FWPs and own what these write. Snapshots and edits hold the data plane still between two bursts ({@code live.Rendezvous}); so a snapshot is one moment, and no message is
 * half-way through an edit. While stepping, the caller's thread is all of them.
 */
package edgeos.engine;
