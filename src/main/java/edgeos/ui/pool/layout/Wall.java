package edgeos.ui.pool.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where every cell is on a wall that is so wide and as high as it takes: groups below each other, each a row of words and rows of cells. In pixels of the view. */
public final class Wall {
    /** No cells. */
    public static final Wall EMPTY = new Wall(List.of(), 0, 12, 1);
    /** From cell to cell, smallest first. */
    public static final List<Integer> PITCHES = List.of(6, 8, 10, 13, 17, 24, 36, 56, 88);
    /** Beside the cells. */
    public static final double MARGIN = 16;
    /** How high a group's row of words is. */
    public static final double HEADER = 34;
    private static final double BELOW = 8;
    private static final int LARGEST_FITTING = 36;
    private static final int SMALLEST_FITTING = 8;
    private static final double LITTLE_MORE = 1.4;

    /**
     * A group in its place.
     *
     * @param group what it shows
     * @param top where its row of words begins
     * @param rows of cells; 0: it is folded
     */
    public record Section(Group group, double top, int rows) {
        /** True if only its words are shown. */
        public boolean folded() {
            return rows == 0;
        }

        /** Where its cells begin. */
        public double cellsTop() {
            return top + HEADER;
        }
    }

    /** Ways from a cell to another. */
    public enum Way { LEFT, RIGHT, UP, DOWN, FIRST, LAST }

    private final List<Section> sections;
    private final double height;
    private final int pitch;
    private final int columns;

    private Wall(List<Section> sections, double height, int pitch, int columns) {
        this.sections = sections;
        this.height = height;
        this.pitch = pitch;
        this.columns = columns;
    }

    /** Cells at this distance from each other. */
    public static Wall of(List<Group> groups, Set<String> folded, double width, int pitch) {
        int columns = Math.max(1, (int) ((width - 2 * MARGIN) / pitch));
        var sections = new ArrayList<Section>();
        double top = 0;
        for (Group group : groups) {
            int rows = folded.contains(group.key()) ? 0 : (group.cells().length + columns - 1) / columns;
            sections.add(new Section(group, top, rows));
            top += HEADER + rows * (double) pitch + (rows == 0 ? 0 : BELOW);
        }
        return new Wall(List.copyOf(sections), top + BELOW, pitch, columns);
    }

    /** Cells as large as all of them fit into this size; where they do not, small ones that can still be told apart, or larger ones that take little more room. */
    public static Wall fitting(List<Group> groups, Set<String> folded, double width, double viewHeight) {
        Wall smallest = of(groups, folded, width, SMALLEST_FITTING);
        double most = smallest.height <= viewHeight ? viewHeight : smallest.height * LITTLE_MORE;
        for (int at = PITCHES.indexOf(LARGEST_FITTING); PITCHES.get(at) > SMALLEST_FITTING; at--) {
            Wall wall = of(groups, folded, width, PITCHES.get(at));
            if (wall.height <= most) {
                return wall;
            }
        }
        return smallest;
    }

    /** The groups, from the top. */
    public List<Section> sections() {
        return sections;
    }

    /** How high it is. */
    public double height() {
        return height;
    }

    /** From cell to cell. */
    public int pitch() {
        return pitch;
    }

    /** How large a cell is. */
    public int cellSize() {
        return pitch - (pitch >= 36 ? 4 : pitch >= 13 ? 2 : 1);
    }

    /** Cells in a row. */
    public int columns() {
        return columns;
    }

    /** True if a cell has a place here, that is, its group is not folded. */
    public boolean shows(int cell) {
        return section(cell).filter(section -> !section.folded()).isPresent();
    }

    /** The group of a cell; empty if it is not shown. */
    public Optional<Section> section(int cell) {
        return sections.stream().filter(section -> Arrays.binarySearch(section.group().cells(), cell) >= 0).findFirst();
    }

    /** Left edge of a group's cell of this place. */
    public double x(int place) {
        return MARGIN + place % columns * (double) pitch;
    }

    /** Upper edge of a group's cell of this place. */
    public double y(Section section, int place) {
        return section.cellsTop() + place / columns * (double) pitch;
    }

    /** Upper edge of a cell that is shown. */
    public double y(int cell) {
        return section(cell).map(section -> y(section, Arrays.binarySearch(section.group().cells(), cell))).orElse(0.0);
    }

    /** Left edge of a cell that is shown. */
    public double xOf(int cell) {
        return section(cell).map(section -> x(Arrays.binarySearch(section.group().cells(), cell))).orElse(0.0);
    }

    /** The cell at a place; -1 if there is none. */
    public int cellAt(double x, double y) {
        int column = (int) Math.floor((x - MARGIN) / pitch);
        if (column < 0 || column >= columns) {
            return -1;
        }
        for (Section section : sections) {
            double within = y - section.cellsTop();
            if (within >= 0 && within < section.rows() * (double) pitch) {
                int place = (int) (within / pitch) * columns + column;
                return place < section.group().cells().length ? section.group().cells()[place] : -1;
            }
        }
        return -1;
    }

    /** The group whose words are at this height. */
    public Optional<Section> headerAt(double y) {
        return sections.stream().filter(section -> y >= section.top() && y < section.cellsTop()).findFirst();
    }

    /** The cell that lies that way from another; the first one if that is not shown, -1 if none is. */
    public int next(int from, Way way) {
        List<Section> open = sections.stream().filter(section -> !section.folded()).toList();
        if (open.isEmpty()) {
            return -1;
        }
        int at = 0;
        while (at < open.size() && Arrays.binarySearch(open.get(at).group().cells(), from) < 0) {
            at++;
        }
        if (at == open.size() || way == Way.FIRST) {
            return open.getFirst().group().cells()[0];
        }
        if (way == Way.LAST) {
            return last(open.getLast());
        }
        int place = Arrays.binarySearch(open.get(at).group().cells(), from);
        return switch (way) {
            case LEFT -> place > 0 ? open.get(at).group().cells()[place - 1] : at > 0 ? last(open.get(at - 1)) : from;
            case RIGHT -> place + 1 < open.get(at).group().cells().length ? open.get(at).group().cells()[place + 1]
                    : at + 1 < open.size() ? open.get(at + 1).group().cells()[0] : from;
            case UP -> above(open, at, place);
            default -> below(open, at, place);
        };
    }

    private int above(List<Section> open, int at, int place) {
        if (place >= columns) {
            return open.get(at).group().cells()[place - columns];
        }
        if (at == 0) {
            return open.get(at).group().cells()[place];
        }
        int[] before = open.get(at - 1).group().cells();
        int lastRow = (before.length - 1) / columns * columns;
        return before[Math.min(lastRow + place, before.length - 1)];
    }

    private int below(List<Section> open, int at, int place) {
        int[] cells = open.get(at).group().cells();
        boolean lastRow = place / columns == (cells.length - 1) / columns;
        if (!lastRow) {
            return cells[Math.min(place + columns, cells.length - 1)];
        }
        if (at + 1 == open.size()) {
            return cells[place];
        }
        int[] after = open.get(at + 1).group().cells();
        return after[Math.min(place % columns, after.length - 1)];
    }

    private static int last(Section section) {
        return section.group().cells()[section.group().cells().length - 1];
    }
}
