package edgeos.model.capability;

import edgeos.notation.DomainRef;

/**
 * A protection domain.
 *
 * @param ref how capabilities name it
 * @param name what people call it
 * @param tenant whose it is; empty: nobody's in particular
 * @param chain the id of the chain that its node stands in; empty: none
 * @param kind of a node's domain, the id of the node's kind; else empty
 * @param instances how many FWPs have a table that starts like this one: 1, or as many as the chain has instances
 */
public record Domain(DomainRef ref, String name, String tenant, String chain, String kind, int instances) { }
