/** Lessons on paper: one page that needs nothing but itself. Stateless; any thread. */
package edgeos.lab.lesson.handout;
