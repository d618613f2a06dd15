/**
 * The settings of all parts of a drawing as fields: what each is called, which values it takes, how it is read and written as text, and the drawing with another value.
 *
 * <p>Immutable and free of state; any thread.
 */
package edgeos.model.field;
