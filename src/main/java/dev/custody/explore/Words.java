package dev.custody.explore;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.trace.HopKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What rows of the map are called, in English whoever reads them, and in which order they come. */
final class Words {
    private final Diagram diagram;
    private final List<ComponentId> order;
    private final Programs programs;

    Words(Diagram diagram, Programs programs) {
        this.diagram = diagram;
        this.programs = programs;
        this.order = diagram.components().stream().map(Component::id).toList();
    }

    /** A fault and, for pairs, the kind of the second one. */
    record Row(RowKey key, Optional<FaultKind> then) {
        static Row of(CrashPoint point) {
            return new Row(point.row(), point.then().map(RowKey::kind));
        }
    }

    /** By fault, then by what breaks, then by where in the program; all in the order of the diagram. */
    Comparator<Row> inOrder() {
        return Comparator.<Row>comparingInt(row -> row.key().kind().ordinal())
                .thenComparingInt(row -> order.indexOf(row.key().on()))
                .thenComparingInt(row -> row.key().to().map(order::indexOf).orElse(-1))
                .thenComparing(row -> row.key().spot(), this::compare)
                .thenComparingInt(
                        row -> row.then().map(kind -> kind.ordinal() + 1).orElse(0));
    }

    private int compare(Spot a, Spot b) {
        return Comparator.<Spot>comparingInt(spot -> order.indexOf(spot.actor()))
                .thenComparing(Spot::path, Programs::compare)
                .thenComparing((x, y) -> Programs.isAtStep(x) ? 0 : compareVerbs(x.verb(), y.verb()))
                .thenComparing(Spot::phase)
                .compare(a, b);
    }

    /** What is sent comes in the order in which it usually is: an insert before its commit. */
    private static int compareVerbs(String a, String b) {
        return Comparator.comparingInt(Words::hop)
                .thenComparing(Comparator.<String>naturalOrder())
                .compare(a, b);
    }

    private static int hop(String verb) {
        for (HopKind kind : HopKind.values()) {
            if (kind.name().equalsIgnoreCase(verb)) {
                return kind.ordinal();
            }
        }
        return -1;
    }

    MapRow row(Row row, List<Cell> cells) {
        RowKey key = row.key();
        Spot spot = key.spot();
        boolean isStep = Programs.isAtStep(spot);
        return new MapRow(
                key.kind().id(),
                key.kind() == FaultKind.NONE
                        ? ""
                        : key.on() + key.to().map(to -> "->" + to).orElse(""),
                key.kind() == FaultKind.NONE
                        ? ""
                        : title(key.on())
                                + key.to().map(to -> " to " + title(to)).orElse(""),
                key.kind() == FaultKind.NONE ? "" : spot.actor().value(),
                key.kind() == FaultKind.NONE ? "" : title(spot.actor()),
                isStep ? Programs.asPeopleCount(spot.path()) : "",
                isStep ? step(spot) : spot.verb(),
                isQuiet(spot) ? "" : spot.phase().words(),
                row.then().map(FaultKind::id).orElse(""),
                cells);
    }

    private static boolean isQuiet(Spot spot) {
        return switch (spot.phase()) {
            case BEFORE, DURING, AFTER -> !Programs.isAtStep(spot);
            case REQUEST, ARRIVED, APPLIED, ANSWER -> false;
        };
    }

    private String step(Spot spot) {
        return programs.sink(spot).map(sink -> spot.verb() + " " + title(sink)).orElse(spot.verb());
    }

    private String title(ComponentId id) {
        return diagram.component(id).title();
    }
}
