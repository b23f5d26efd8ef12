package dev.custody.scene;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Step;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps of all programs of a diagram, in words, by service and by their place in the program. */
final class StepLabels {
    private final Map<ComponentId, Map<String, StepLabel>> byService = new HashMap<>();

    StepLabels(Diagram diagram) {
        for (Component component : diagram.components()) {
            if (component instanceof Component.Service service) {
                byService.put(service.id(), of(service));
            }
        }
    }

    /** The labels of a service's program by their places, in the order of the file. */
    static Map<String, StepLabel> of(Component.Service service) {
        Map<String, StepLabel> labels = new LinkedHashMap<>();
        List<Step> steps = service.program().steps();
        name(steps, "", 1, count(steps), labels);
        return labels;
    }

    /** The label of a step; a bare verb where the program has no such step. */
    StepLabel of(ComponentId service, String path, String verb) {
        StepLabel label = byService.getOrDefault(service, Map.of()).get(path);
        return label == null ? new StepLabel(verb, 1, 1, Optional.empty()) : label;
    }

    private static int name(List<Step> steps, String prefix, int next, int total, Map<String, StepLabel> labels) {
        int index = next;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String path = prefix + i;
            labels.put(path, new StepLabel(StepWords.ENGLISH.of(step), index, total, Optional.of(step)));
            if (!(step instanceof Step.Each)) {
                index++;
            }
            if (step instanceof Step.Block block) {
                index = name(block.steps(), path + ".", index, total, labels);
            }
        }
        return index;
    }

    private static int count(List<Step> steps) {
        int count = 0;
        for (Step step : steps) {
            count += step instanceof Step.Each ? 0 : 1;
            count += step instanceof Step.Block block ? count(block.steps()) : 0;
        }
        return count;
    }
}
