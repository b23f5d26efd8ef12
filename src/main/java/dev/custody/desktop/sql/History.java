package dev.custody.desktop.sql;

import java.util.ArrayList;
import java.util.List;

/** The queries that were run, and where a person is who goes back through them. */
final class History {
    private static final int MOST = 100;

    private final List<String> queries = new ArrayList<>();
    /** Behind the last one while nobody goes back. */
    private int place;

    private String draft = "";

    /** Notes a query as the youngest; one that was run before moves up. */
    void add(String query) {
        String text = query.strip();
        if (!text.isEmpty()) {
            queries.remove(text);
            queries.add(text);
            if (queries.size() > MOST) {
                queries.removeFirst();
            }
        }
        place = queries.size();
    }

    /**
     * The query before the one that is seen.
     *
     * @param seen what stands in the editor; what was never run is kept for the way back
     */
    String older(String seen) {
        if (place == 0) {
            return seen;
        }
        if (place == queries.size()) {
            // Right after a run, the youngest is what stands there already.
            if (seen.strip().equals(queries.getLast()) && place > 1) {
                place--;
            }
            draft = seen;
        }
        return queries.get(--place);
    }

    /** The query after the one that is seen, at last what was being written. */
    String younger(String seen) {
        if (place >= queries.size()) {
            return seen;
        }
        place++;
        return place == queries.size() ? draft : queries.get(place);
    }

    /** All, youngest first. */
    List<String> all() {
        return List.copyOf(queries.reversed());
    }
}
