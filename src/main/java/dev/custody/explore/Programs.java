package dev.custody.explore;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The programs of a diagram with their steps by their paths, as spots name them: {@code 2.0} is the first step within the third. */
final class Programs {
    private final Map<ComponentId, Map<String, Step>> programs = new LinkedHashMap<>();

    Programs(Diagram diagram) {
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

    /** Whether a spot is at a step, rather than before the first, after the last, or outside of a program. */
    static boolean isAtStep(Spot spot) {
        return rank(spot.path()) == 1;
    }

    /** The sink that the step of a spot asks, if it asks one. */
    Optional<ComponentId> sink(Spot spot) {
        Step step = steps(spot.actor()).get(spot.path());
        if (step instanceof Step.Otherwise otherwise) {
            step = otherwise.tried();
        }
        return step instanceof Step.AtSink atSink ? Optional.of(atSink.sink()) : Optional.empty();
    }

    /** The step after one; after the last of a loop, nobody knows. */
    Optional<Spot> next(Spot spot) {
        List<String> paths = List.copyOf(steps(spot.actor()).keySet());
        int at = paths.indexOf(spot.path());
        if (at < 0 || at + 1 >= paths.size()) {
            return Optional.empty();
        }
        String next = paths.get(at + 1);
        Step step = steps(spot.actor()).get(next);
        boolean sameDepth = numbers(next).size() == numbers(spot.path()).size();
        return sameDepth && step != null
                ? Optional.of(new Spot(spot.actor(), next, step.verb(), Phase.BEFORE))
                : Optional.empty();
    }

    private Map<String, Step> steps(ComponentId service) {
        return programs.getOrDefault(service, Map.of());
    }

    /** In the order of a program, from what comes before its first step to what comes after its last. */
    static int compare(String a, String b) {
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

    /** People count from 1: {@code 2.0} is the step 3.1. */
    static String asPeopleCount(String path) {
        return String.join(
                ".", numbers(path).stream().map(n -> Integer.toString(n + 1)).toList());
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
}
