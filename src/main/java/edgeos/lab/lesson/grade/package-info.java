/**
 * Grades what students handed in. Whatever a file holds, it is judged in a process of its own, with bounds on its time and memory, which sees a copy of the challenge's files and nothing else;
 * the grader itself only reads bytes. One thread grades.
 */
package edgeos.lab.lesson.grade;
