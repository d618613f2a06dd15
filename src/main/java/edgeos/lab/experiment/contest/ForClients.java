package edgeos.lab.experiment.contest;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** A way to give each client something of its own, that takes turns with others for as many clients. */
public interface ForClients extends Contestant {
    /** In a word: what its row is called, before the number of clients. */
    String word();

    /** In a few words. */
    String system();

    /** How many there are at once. */
    int clients();

    /** What a way of this word is called with so many clients. */
    static String name(String word, int clients) {
        return word + "." + clients;
    }

    @Override
    default String name() {
        return name(word(), clients());
    }

    @Override
    default SequencedMap<String, Object> parameters() {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("system", system());
        columns.put("clients", clients());
        return columns;
    }

    @Override
    default String group() {
        return String.valueOf(clients());
    }
}
