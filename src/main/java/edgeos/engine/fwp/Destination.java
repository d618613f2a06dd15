package edgeos.engine.fwp;

/** Where a connection leads: into an FWP's ring, out by a transmit gate, or to whichever instance of a chain serves the flow. */
public sealed interface Destination permits Unit, Transmit, ChainPool { }
