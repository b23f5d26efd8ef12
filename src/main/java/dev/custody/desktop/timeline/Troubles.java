package dev.custody.desktop.timeline;

import dev.custody.desktop.bridge.Mark;
import java.util.ArrayList;
import java.util.List;

/** What was wrong for a while: a component that is down from its kill to its restart, a link from its cut to its healing. */
final class Troubles {
    /** More at a time share the last row. */
    static final int ROWS = 2;

    private Troubles() {}

    /**
     * A stretch of the run in which something was wrong.
     *
     * @param begun the mark that it began with
     * @param toMicros when it was over; {@link Long#MAX_VALUE} if it is not yet
     * @param row from 0, so that those at one time do not cover each other
     */
    record Trouble(Mark begun, long toMicros, int row) {
        boolean isOver() {
            return toMicros != Long.MAX_VALUE;
        }
    }

    /** Those that the marks tell of, by their beginning. */
    static List<Trouble> of(List<Mark> marks) {
        List<Trouble> found = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.trouble().isEmpty()) {
                continue;
            }
            if (mark.kind() == Mark.Kind.MEND) {
                found.replaceAll(each ->
                        !each.isOver() && ends(mark.trouble(), each.begun().trouble())
                                ? new Trouble(each.begun(), mark.atMicros(), each.row())
                                : each);
            } else if (found.stream()
                    .noneMatch(each -> !each.isOver() && each.begun().trouble().equals(mark.trouble()))) {
                found.add(new Trouble(mark, Long.MAX_VALUE, freeRow(found, mark.atMicros())));
            }
        }
        return found;
    }

    private static boolean ends(String mended, String trouble) {
        return trouble.equals(mended) || trouble.startsWith(mended + " ");
    }

    private static int freeRow(List<Trouble> found, long atMicros) {
        for (int row = 0; row < ROWS - 1; row++) {
            int wanted = row;
            if (found.stream().noneMatch(each -> each.row() == wanted && each.toMicros() > atMicros)) {
                return row;
            }
        }
        return ROWS - 1;
    }
}
