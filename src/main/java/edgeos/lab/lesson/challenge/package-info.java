/**
 * What a challenge asks of a drawing: goals, parts that stay as they are, and how it is measured. Everything is immutable, for any thread, unless it says otherwise.
 */
package edgeos.lab.lesson.challenge;
