package dev.custody.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a guarantee map is laid out for people, whether on a page or on screen: rows under the fault and the component that they are
 * about, and what each cell and each column says. The words are those of whoever shows it.
 */
public final class HeatMap {
    /** How many shades tell how many of the runs break something. */
    public static final int SHADES = 4;

    /**
     * All rows of one fault on one component or direction of a link.
     *
     * @param fault {@link FaultKind#id}
     * @param onTitle what it befalls, as people call it; empty where nothing goes wrong
     */
    public record Group(String fault, String onTitle, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A row.
     *
     * @param index in the map
     * @param span of how many rows it is the first that are about the same step; 0 for the others of them
     */
    public record Line(int index, MapRow row, int span) {
        /** Whose program it is, where that is not what the fault befalls. */
        public String actor() {
            return row.actorTitle().equals(row.onTitle()) ? "" : row.actorTitle();
        }
    }

    /** What a cell says. */
    public enum Look {
        /** A run breaks what the diagram says that it keeps. */
        CLAIM_BROKEN,
        /** A run shows what the diagram documents. */
        RISK_WITNESSED,
        /** A run breaks something of which the diagram does not speak. */
        OTHER_BROKEN,
        KEPT,
        /** No run put it to the test. */
        UNTRIED
    }

    /** What all cells of a column say together. */
    public enum Verdict {
        /** No run put it to the test. */
        UNTRIED,
        CLAIM_BROKEN,
        CLAIM_KEPT,
        /** Broken by faults for which the claim was not made. */
        CLAIM_KEPT_WHERE_MADE,
        RISK_WITNESSED,
        RISK_UNSEEN,
        OTHER_BROKEN,
        OTHER_KEPT
    }

    private HeatMap() {}

    /** The rows of the map in its order. */
    public static List<Group> groups(GuaranteeMap map) {
        List<Group> groups = new ArrayList<>();
        List<MapRow> rows = map.rows();
        int from = 0;
        while (from < rows.size()) {
            int to = from;
            List<Line> lines = new ArrayList<>();
            while (to < rows.size() && isSameGroup(rows.get(from), rows.get(to))) {
                lines.add(new Line(to, rows.get(to), span(rows, to)));
                to++;
            }
            groups.add(new Group(rows.get(from).fault(), rows.get(from).onTitle(), lines));
            from = to;
        }
        return groups;
    }

    private static int span(List<MapRow> rows, int at) {
        if (at > 0 && isSameStep(rows.get(at - 1), rows.get(at))) {
            return 0;
        }
        int span = 1;
        while (at + span < rows.size() && isSameStep(rows.get(at), rows.get(at + span))) {
            span++;
        }
        return span;
    }

    private static boolean isSameGroup(MapRow a, MapRow b) {
        return a.fault().equals(b.fault()) && a.on().equals(b.on());
    }

    private static boolean isSameStep(MapRow a, MapRow b) {
        return isSameGroup(a, b)
                && a.actor().equals(b.actor())
                && a.step().equals(b.step())
                && a.what().equals(b.what());
    }

    /** What a cell of a column says. */
    public static Look look(Question question, Cell cell) {
        if (cell.broken() > 0) {
            return switch (question.part()) {
                case CLAIM -> Look.CLAIM_BROKEN;
                case RISK -> Look.RISK_WITNESSED;
                case OTHER -> Look.OTHER_BROKEN;
            };
        }
        return cell.kept() > 0 ? Look.KEPT : Look.UNTRIED;
    }

    /** The more of the runs break it, the darker: 1 to {@value #SHADES}; for a cell that is broken. */
    public static int shade(Cell cell) {
        return Math.clamp(Math.ceilDiv(cell.broken() * SHADES, cell.judged()), 1, SHADES);
    }

    /** What a column says. */
    public static Verdict verdict(GuaranteeMap map, int question) {
        Cell all = map.total(question);
        if (all.judged() == 0) {
            return Verdict.UNTRIED;
        }
        return switch (map.questions().get(question).part()) {
            case CLAIM ->
                map.promised(question).broken() > 0
                        ? Verdict.CLAIM_BROKEN
                        : all.broken() > 0 ? Verdict.CLAIM_KEPT_WHERE_MADE : Verdict.CLAIM_KEPT;
            case RISK -> all.broken() > 0 ? Verdict.RISK_WITNESSED : Verdict.RISK_UNSEEN;
            case OTHER -> all.broken() > 0 ? Verdict.OTHER_BROKEN : Verdict.OTHER_KEPT;
        };
    }

    /** The run that is shown for a column as a whole. */
    public static Optional<Witness> shown(GuaranteeMap map, int question) {
        return verdict(map, question) == Verdict.CLAIM_BROKEN ? map.smallestPromised(question) : map.smallest(question);
    }
}
