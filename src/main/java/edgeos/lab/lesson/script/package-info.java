/** Lines of a lesson that are neither prose nor conditions: what is pointed at, and gestures by which a test can do what a step asks. Everything is immutable. */
package edgeos.lab.lesson.script;
