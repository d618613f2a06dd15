/**
 * Words of Click configurations that stand in settings: what a pattern, a rule, a route, or a mapping says, read once and then only asked.
 *
 * <p>Immutable values; any thread. Every {@code parse} throws {@link java.lang.IllegalArgumentException} that says which part is wrong.
 */
package edgeos.notation.click;
