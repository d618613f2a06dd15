package edgeos.lab.experiment.attack;

import edgeos.model.Drawing;

/**
 * An attack to try.
 *
 * @param name of the row
 * @param what it does, in a sentence
 * @param guard what must stop it
 * @param hostile the drawing in which it is tried
 * @param benign the same drawing, in which it is not tried
 */
public record Attack(String name, String what, Guard guard, Drawing hostile, Drawing benign) {
    @Override
    public String toString() {
        return name;
    }
}
