package dev.custody.explore;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Step;
import dev.custody.trace.HopKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What rows of the map are called, what happens in them, and in which order they come. */
final class Words {
    private final Diagram diagram;
    private final List<ComponentId> order;
    private final Map<ComponentId, Map<String, Step>> programs = new LinkedHashMap<>();

    Words(Diagram diagram) {
        this.diagram = diagram;
        this.order = diagram.components().stream().map(Component::id).toList();
        for (Component component : diagram.components()) {
            if (component instanceof Component.Service service) {
                Map<String, Step> steps = new LinkedHashMap<>();
                number(service.program().steps(), "", steps);
                programs.put(service.id(), steps);
            }
        }
    }

    private static void number(List<Step> steps, String prefix, Map<String, Step> numbered) {
        for (int i = 0; i < steps.size(); i++) {
            numbered.put(prefix + i, steps.get(i));
            if (steps.get(i) instanceof Step.Block block) {
                number(block.steps(), prefix + i + ".", numbered);
            }
        }
    }

    // ---- rows

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
                .thenComparing(Spot::path, Words::comparePaths)
                .thenComparing((x, y) -> rank(x.path()) == 1 ? 0 : compareVerbs(x.verb(), y.verb()))
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

    private static int comparePaths(String a, String b) {
        boolean aNumbered = !a.isEmpty() && !a.equals(Spot.END);
        boolean bNumbered = !b.isEmpty() && !b.equals(Spot.END);
        if (!aNumbered || !bNumbered) {
            return Integer.compare(rank(a), rank(b));
        }
        List<Integer> x = numbers(a);
        List<Integer> y = numbers(b);
        for (int i = 0; i < Math.min(x.size(), y.size()); i++) {
            int difference = x.get(i).compareTo(y.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(x.size(), y.size());
    }

    private static int rank(String path) {
        return path.isEmpty() ? 0 : path.equals(Spot.END) ? 2 : 1;
    }

    private static List<Integer> numbers(String path) {
        List<Integer> numbers = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '.') {
                numbers.add(number);
                number = 0;
            } else {
                number = number * 10 + Character.digit(path.charAt(i), 10);
            }
        }
        numbers.add(number);
        return numbers;
    }

    MapRow row(Row row, List<Cell> cells) {
        RowKey key = row.key();
        Spot spot = key.spot();
        boolean isStep = rank(spot.path()) == 1;
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
                isStep ? asPeopleCount(spot.path()) : "",
                isStep ? step(spot) : spot.verb(),
                isQuiet(spot) ? "" : spot.phase().words(),
                row.then().map(FaultKind::id).orElse(""),
                cells);
    }

    private static boolean isQuiet(Spot spot) {
        return switch (spot.phase()) {
            case BEFORE, DURING, AFTER -> rank(spot.path()) != 1;
            case REQUEST, ARRIVED, APPLIED, ANSWER -> false;
        };
    }

    private static String asPeopleCount(String path) {
        return String.join(
                ".", numbers(path).stream().map(n -> Integer.toString(n + 1)).toList());
    }

    private String step(Spot spot) {
        Step step = programs.getOrDefault(spot.actor(), Map.of()).get(spot.path());
        if (step instanceof Step.Otherwise otherwise) {
            step = otherwise.tried();
        }
        return step instanceof Step.AtSink atSink ? spot.verb() + " " + title(atSink.sink()) : spot.verb();
    }

    private String title(ComponentId id) {
        return diagram.component(id).title();
    }

    // ---- sentences

    /** What goes wrong at a crash point, in a sentence without its full stop. */
    String tell(CrashPoint point) {
        String first = tell(point.row());
        return point.then()
                .map(second -> first + "; then " + lowered(tell(second)))
                .orElse(first);
    }

    private String lowered(String sentence) {
        return sentence.startsWith("The link") ? "the" + sentence.substring(3) : sentence;
    }

    private String tell(RowKey row) {
        String on = row.to()
                .map(to -> "The link from " + title(row.on()) + " to " + title(to))
                .orElseGet(() -> title(row.on()));
        return row.kind()
                .tell(
                        on,
                        when(
                                row.spot(),
                                row.to().isEmpty() && row.spot().actor().equals(row.on())));
    }

    private String when(Spot spot, boolean own) {
        String its = own ? "its" : title(spot.actor()) + "'s";
        if (rank(spot.path()) == 1) {
            String what = its + " " + step(spot);
            return switch (spot.phase()) {
                case BEFORE -> "before " + what;
                case DURING -> "during " + what;
                case REQUEST -> "while " + what + " was on its way";
                case ARRIVED -> "when " + what + " had arrived and was not answered yet";
                case APPLIED -> "when " + what + " was done and not answered yet";
                case ANSWER -> "while the answer to " + what + " was on its way";
                case AFTER ->
                    "after " + what
                            + next(spot).map(step -> " and before " + step).orElse("");
            };
        }
        String what = its + " " + spot.verb();
        return switch (spot.phase()) {
            case BEFORE -> "";
            case DURING -> "while " + title(spot.actor()) + " acted by itself";
            case REQUEST -> "while " + what + " was on its way";
            case ARRIVED -> "when " + what + " had arrived";
            case APPLIED -> "when " + what + " was done and not answered yet";
            case ANSWER -> "while the answer to " + what + " was on its way";
            case AFTER -> "after " + (own ? "its" : title(spot.actor()) + "'s") + " job had ended";
        };
    }

    /** The step after one; after the last of a loop, nobody knows. */
    private Optional<String> next(Spot spot) {
        List<String> paths =
                List.copyOf(programs.getOrDefault(spot.actor(), Map.of()).keySet());
        int at = paths.indexOf(spot.path());
        if (at < 0 || at + 1 >= paths.size()) {
            return Optional.empty();
        }
        String next = paths.get(at + 1);
        boolean sameDepth = numbers(next).size() == numbers(spot.path()).size();
        return sameDepth
                ? Optional.of(step(new Spot(spot.actor(), next, verb(spot.actor(), next), Phase.BEFORE)))
                : Optional.empty();
    }

    private String verb(ComponentId service, String path) {
        Step step = programs.getOrDefault(service, Map.of()).get(path);
        return step == null ? "" : step.verb();
    }
}
