package dev.custody.diagram.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.custody.diagram.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with one file. */
final class Problems {
    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(String pointer, String what, String mend) {
        Problem problem = new Problem(file, Quote.clean(pointer), what, mend);
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether something is wrong at that place or within it. */
    boolean touch(String pointer) {
        String clean = Quote.clean(pointer);
        return found.stream().anyMatch(problem -> Pointer.within(problem.pointer(), clean));
    }

    /** Whether something is wrong exactly there. */
    boolean at(String pointer) {
        String clean = Quote.clean(pointer);
        return found.stream().anyMatch(problem -> problem.pointer().equals(clean));
    }

    /** All of them, in the order of the places in the file. */
    List<Problem> inOrderOf(JsonNode root) {
        Map<String, Integer> order = new LinkedHashMap<>();
        number(root, "", order);
        return found.stream()
                .sorted(Comparator.comparingInt(problem -> position(problem.pointer(), order)))
                .toList();
    }

    private static int position(String pointer, Map<String, Integer> order) {
        String place = pointer;
        while (true) {
            Integer position = order.get(place);
            if (position != null) {
                return position;
            }
            place = Pointer.parent(place);
        }
    }

    private static void number(JsonNode node, String pointer, Map<String, Integer> order) {
        order.put(Quote.clean(pointer), order.size());
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            number(property.getValue(), Pointer.in(pointer, property.getKey()), order);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            number(node.get(i), Pointer.in(pointer, i), order);
        }
    }
}
