package dev.custody.scene;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Step;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        return label == null ? new StepLabel(verb, 1, 1) : label;
    }

    private static int name(List<Step> steps, String prefix, int next, int total, Map<String, StepLabel> labels) {
        int index = next;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String path = prefix + i;
            labels.put(path, new StepLabel(words(step), index, total));
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

    /** What a step does, in the words of the screen. */
    static String words(Step step) {
        return switch (step) {
            case Step.Validate _ -> "validate";
            case Step.Work work -> work.what();
            case Step.Insert insert -> "insert " + insert.table().table();
            case Step.Select select -> "read " + select.table().table();
            case Step.Stash stash -> "stash in " + stash.bucket().table();
            case Step.Load load -> "load from " + load.bucket().table();
            case Step.Append append -> "append " + append.table().table();
            case Step.Buffer _ -> "buffer";
            case Step.Guess _ -> "guess";
            case Step.Log _ -> "log";
            case Step.Keep keep -> "keep in " + keep.in().id();
            case Step.Lookup lookup -> "look up " + lookup.table().table();
            case Step.Recall _ -> "recall";
            case Step.Changes _ -> "changes";
            case Step.Fetch fetch -> "fetch " + fetch.table().table();
            case Step.Remember _ -> "remember";
            case Step.Each _ -> "next row";
            case Step.Otherwise otherwise -> words(otherwise.tried());
            case Step.End end -> end.why();
            case Step.Update update -> "update " + update.table().table();
            case Step.Commit _ -> "commit";
            case Step.Enqueue _ -> "enqueue";
            case Step.Notify notify -> "notify: " + notify.outcome();
            case Step.Publish _ -> "publish";
            case Step.Ack _ -> "ack";
            case Step.Reply reply ->
                switch (reply.answer()) {
                    case ACCEPTED -> "reply accepted";
                    case DONE -> "reply done";
                    case STATUS -> "reply status";
                };
        };
    }
}
