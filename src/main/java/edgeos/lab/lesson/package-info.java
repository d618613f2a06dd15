/**
 * Lessons and challenges: folders with a text in Markdown whose steps say what they wait for. Read from files that anybody may have written; what is wrong with them are findings with
 * their lines. Everything is immutable, for any thread, unless it says otherwise.
 */
package edgeos.lab.lesson;
