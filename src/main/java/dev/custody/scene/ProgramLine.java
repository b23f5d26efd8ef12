package dev.custody.scene;

import dev.custody.diagram.Component;
import dev.custody.diagram.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A step as a line of its program.
 *
 * @param path its place, as in {@link dev.custody.trace.TraceEvent.StepStarted}
 * @param depth within how many other steps it stands
 * @param label the same that a {@link Job} at this step has
 * @param instead whether it is done only if the step around it does not succeed
 */
public record ProgramLine(String path, int depth, StepLabel label, boolean instead) {
    /** The program of a service, line by line. */
    public static List<ProgramLine> of(Component.Service service) {
        List<ProgramLine> lines = new ArrayList<>();
        list(service.program().steps(), "", 0, false, StepLabels.of(service), lines);
        return List.copyOf(lines);
    }

    private static void list(
            List<Step> steps,
            String prefix,
            int depth,
            boolean instead,
            Map<String, StepLabel> labels,
            List<ProgramLine> lines) {
        for (int i = 0; i < steps.size(); i++) {
            String path = prefix + i;
            lines.add(new ProgramLine(path, depth, Objects.requireNonNull(labels.get(path), path), instead));
            if (steps.get(i) instanceof Step.Block block) {
                list(block.steps(), path + ".", depth + 1, block instanceof Step.Otherwise, labels, lines);
            }
        }
    }

    /** Its place as people count: {@code 3.1}. */
    public String number() {
        return Arrays.stream(path.split("\\."))
                .map(part -> Integer.toString(Integer.parseInt(part) + 1))
                .collect(Collectors.joining("."));
    }
}
