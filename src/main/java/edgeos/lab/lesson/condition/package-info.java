/**
 * What a step of a lesson waits for, and what a challenge asks: conditions on the drawing, on what runs, and on what the user did, read from a line of text. Conditions are immutable;
 * a {@link edgeos.lab.lesson.condition.Watch} belongs to the thread that looks.
 */
package edgeos.lab.lesson.condition;
