package edgeos.ui.pool.layout;

import edgeos.telemetry.FwpState;

/**
 * Cells that are shown together. Nobody writes into the array.
 *
 * @param key by which it is folded, the same from look to look
 * @param title what people call it
 * @param detail what else is to be said
 * @param all how many FWPs belong to it, those that were not found included
 * @param cells the numbers of those that are shown, ascending
 * @param faulted how many of those are faulted
 */
public record Group(String key, String title, String detail, int all, int[] cells, int faulted) {
    static Group of(String key, String title, String detail, int all, int[] cells, Census census) {
        int faulted = 0;
        for (int cell : cells) {
            faulted += census.state(cell) == FwpState.FAULTED ? 1 : 0;
        }
        return new Group(key, title, detail, all, cells, faulted);
    }
}
