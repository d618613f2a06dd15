/**
 * What a drawing is expected to do: said, changed, and judged by the figures as they come.
 *
 * <p>Belongs to the JavaFX application thread. {@link edgeos.ui.inspector.expectation.ExpectationsPane} is what the page of a drawing shows.
 */
package edgeos.ui.inspector.expectation;
